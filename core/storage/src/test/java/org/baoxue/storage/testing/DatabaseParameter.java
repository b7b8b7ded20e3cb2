package org.baoxue.storage.testing;

import java.util.Set;
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

    private static final Set<Class<?>> TYPES = Set.of(Database.class, DataSource.class, FreshDatabases.class);

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
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        ExtensionContext.Store store = scope(context).getStore(NAMESPACE);
        if (type == FreshDatabases.class) {
            return store.getOrComputeIfAbsent(
                    type, key -> new FreshDatabases(kind -> fresh(kind, context)), FreshDatabases.class);
        }
        TestDatabase database = store.getOrComputeIfAbsent(dialect, kind -> fresh(kind, context), TestDatabase.class);
        return type == Database.class ? database.database() : database.dataSource();
    }

    private static ExtensionContext scope(ExtensionContext context) {
        ExtensionContext scope = context;
        if (context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_CLASS) {
            while (scope.getTestMethod().isPresent()) {
                scope = scope.getParent().orElseThrow();
            }
        }
        return scope;
    }

    private static TestDatabase fresh(Dialect dialect, ExtensionContext context) {
        ExtensionContext.Store servers = context.getRoot().getStore(NAMESPACE);
        return switch (dialect) {
            case DERBY -> servers.getOrComputeIfAbsent(DerbyServer.class).fresh();
            case POSTGRESQL ->
                servers.getOrComputeIfAbsent(PostgresServer.class).fresh();
        };
    }
}
