package org.baoxue.storage.internal;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baoxue.storage.DatabaseUnavailableException;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.RetryableConflictException;
import org.baoxue.storage.StorageException;
import org.jdbi.v3.core.statement.StatementException;

/** Reads what a driver means from its SQL states (Derby's reference manual, PostgreSQL's appendix A). */
final class Failures {
    private static final String DUPLICATE_KEY = "23505";
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "55P03", "40XL1", "40XL2");
    private static final Set<String> POSTGRESQL_DOWN = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String DERBY_IN_USE = "XSDB6";
    private static final Set<String> DERBY_DOWN = Set.of("XJ040", "XJ041", DERBY_IN_USE);
    private static final Pattern DERBY_DIRECTORY = Pattern.compile("booted the database (.+?)\\.?$");

    private Failures() {}

    static StorageException translate(RuntimeException failure) {
        StorageException translated = named(failure);
        translated.setStackTrace(failure.getStackTrace());
        return translated;
    }

    private static StorageException named(RuntimeException failure) {
        String detail = ": " + detail(failure);
        if (states(failure).anyMatch(DUPLICATE_KEY::equals)) {
            return new DuplicateKeyException(detail);
        }
        if (states(failure).anyMatch(RETRYABLE::contains)) {
            return new RetryableConflictException(detail);
        }
        if (isUnreachable(failure)) {
            return new DatabaseUnavailableException(detail);
        }
        return new StorageException("数据库操作失败 (database operation failed)" + detail);
    }

    private static String detail(RuntimeException failure) {
        String sql = failure instanceof StatementException statement
                        && statement.getStatementContext() != null
                        && statement.getStatementContext().getRawSql() != null
                ? " [" + statement.getStatementContext().getRawSql() + "]"
                : "";
        return sqlExceptions(failure).findFirst().map(Failures::withoutValues).orElseGet(() -> withoutBinding(failure))
                + sql;
    }

    // Messages of classes 22 (data) and 23 (integrity) quote values, those of the others name tables and columns.
    static String withoutValues(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23")
                ? "SQLSTATE " + state
                : "SQLSTATE " + state + " " + e.getMessage();
    }

    private static String withoutBinding(RuntimeException failure) {
        String message = failure instanceof StatementException statement
                ? statement.getShortMessage()
                : failure.getClass().getSimpleName();
        int binding = message.indexOf(" in binding:");
        return binding < 0 ? message : message.substring(0, binding);
    }

    static boolean isUnreachable(Throwable failure) {
        return states(failure)
                .anyMatch(state ->
                        state.startsWith("08") || DERBY_DOWN.contains(state) || POSTGRESQL_DOWN.contains(state));
    }

    /** Why the database cannot be used, for the administrator. */
    static String reason(Throwable failure) {
        return sqlExceptions(failure)
                .filter(e -> DERBY_IN_USE.equals(e.getSQLState()))
                .findFirst()
                .map(e -> "数据库目录已被另一个进程占用 (another process has this database directory open): "
                        + directory(e.getMessage()))
                .orElseGet(() -> "数据库无法使用 (the database cannot be used): " + innermost(failure));
    }

    private static String directory(String message) {
        Matcher matcher = DERBY_DIRECTORY.matcher(message);
        return matcher.find() ? matcher.group(1) : message;
    }

    private static String innermost(Throwable failure) {
        return sqlExceptions(failure)
                .reduce((outer, inner) -> inner)
                .map(Failures::withoutValues)
                .orElseGet(failure::toString);
    }

    private static Stream<String> states(Throwable failure) {
        return sqlExceptions(failure).map(e -> e.getSQLState() == null ? "08000" : e.getSQLState());
    }

    private static Stream<SQLException> sqlExceptions(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(first -> Stream.iterate(first, e -> e != null, SQLException::getNextException));
    }
}
