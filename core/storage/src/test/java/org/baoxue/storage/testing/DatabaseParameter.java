package org.baoxue.storage.testing;

import javax.sql.DataSource;
import org.baoxue.storage.Database;
import org.baoxue.storage.Dialect;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a fresh database to each test instance and closes it after. */
final class DatabaseParameter implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(DatabaseParameter.class);

    private final Dialect dialect;

    DatabaseParameter(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Database.class || type == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase database = database(context);
        return parameter.getParameter().getType() == Database.class ? database.database() : database.dataSource();
    }

    private TestDatabase database(ExtensionContext context) {
        ExtensionContext scope = context;
        if (context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_CLASS) {
            while (scope.getTestMethod().isPresent()) {
                scope = scope.getParent().orElseThrow();
            }
        }
        ExtensionContext.Store servers = context.getRoot().getStore(NAMESPACE);
        return scope.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        dialect,
                        wanted -> switch (wanted) {
                            case DERBY ->
                                servers.getOrComputeIfAbsent(DerbyServer.class).fresh();
                            case POSTGRESQL ->
                                servers.getOrComputeIfAbsent(PostgresServer.class)
                                        .fresh();
                        },
                        TestDatabase.class);
    }
}
