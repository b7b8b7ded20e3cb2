package org.baoxue.itest.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a running {@link Distribution} as a parameter.
 *
 * <p>A boot costs some ten seconds, so the classes of one JVM share one. A class that restarts, kills or breaks its
 * distribution asks for its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DistributionExtension.class)
public @interface BaoxueDistribution {

    /** Whether other classes may use the same distribution before and after this one. */
    boolean shared() default true;

    /** Settings beside the random ports, each {@code etc/file.cfg:key=value}; only for a distribution of one's own. */
    String[] settings() default {};
}
