package org.baoxue.itest.support;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Boots on first use; the store closes what it holds: the shared one at the end of the JVM, others after their class. */
final class DistributionExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(DistributionExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Distribution.class;
    }

    @Override
    public Distribution resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = context.getRequiredTestClass();
        var wanted =
                AnnotationSupport.findAnnotation(type, BaoxueDistribution.class).orElseThrow();
        var settings = Arrays.stream(wanted.settings()).map(Setting::parse).toList();
        if (wanted.shared() && !settings.isEmpty()) {
            throw new IllegalStateException(type.getName() + ": a shared distribution takes no settings");
        }
        var holder = wanted.shared() ? context.getRoot() : classContext(context);
        // A store asks its parents first, so the shared one and a class's own must differ in their keys
        var owner = wanted.shared() ? Distribution.class : type;
        return holder.getStore(NAMESPACE)
                .getOrComputeIfAbsent(owner, key -> Distribution.boot(settings), Distribution.class);
    }

    private static ExtensionContext classContext(ExtensionContext context) {
        var current = context;
        while (current.getTestMethod().isPresent()) {
            current = current.getParent().orElseThrow();
        }
        return current;
    }
}
