package org.baoxue.storage.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.baoxue.storage.Dialect;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.AccessibleObjectStrategy;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementCustomizers;

/** JDBI with the conventions of {@link org.baoxue.storage.Database}. */
final class JdbiFactory {
    private static final int FETCH_SIZE = 1_000;

    private JdbiFactory() {}

    static Jdbi create(DataSource dataSource, Dialect dialect) {
        Jdbi jdbi = Jdbi.create(dataSource);
        jdbi.registerArgument(new InstantArgumentFactory());
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> instant(row, column));
        jdbi.registerRowMapper(JdbiFactory::recordMapper);
        jdbi.getConfig(SqlStatements.class).addCustomizer(StatementCustomizers.fetchSize(FETCH_SIZE));
        jdbi.getConfig(ReflectionMappers.class)
                .setAccessibleObjectStrategy(AccessibleObjectStrategy.FORCE_MAKE_ACCESSIBLE);
        jdbi.getConfig(Arguments.class).setUntypedNullArgument(untypedNull(dialect));
        return jdbi;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static Optional<RowMapper<?>> recordMapper(Type type, ConfigRegistry config) {
        Class<?> erased = GenericTypes.getErasedType(type);
        return erased.isRecord() ? Optional.of(ConstructorMapper.of(canonicalConstructor(erased))) : Optional.empty();
    }

    private static Constructor<?> canonicalConstructor(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("record without canonical constructor: " + type.getName(), e);
        }
    }

    // Derby refuses a null of unknown type, PostgreSQL one of the wrong type.
    private static Argument untypedNull(Dialect dialect) {
        return switch (dialect) {
            case DERBY ->
                (position, statement, context) -> statement.setNull(
                        position, statement.getParameterMetaData().getParameterType(position));
            case POSTGRESQL -> (position, statement, context) -> statement.setNull(position, Types.NULL);
        };
    }

    private static final class InstantArgumentFactory extends AbstractArgumentFactory<Instant> {
        InstantArgumentFactory() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, value.toEpochMilli());
        }
    }
}
