package org.baoxue.storage.internal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.baoxue.storage.Dialect;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The one history of migrations, for both dialects. */
public final class Schema {
    public static final String HISTORY_TABLE = "flyway_schema_history";

    private final DataSource dataSource;
    private final Dialect dialect;
    private final Flyway flyway;

    public Schema(DataSource dataSource, Dialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        ClassLoader bundle = Schema.class.getClassLoader();
        this.flyway = Flyway.configure(bundle)
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .table(HISTORY_TABLE)
                .placeholders(types(dialect))
                .validateMigrationNaming(true)
                .load();
    }

    /**
     * Brings the schema to the version of the program.
     *
     * @return that version
     * @throws StartFailure if the schema is newer than the program or differs from what the program once made
     * @throws SQLException if the database is out of reach
     */
    public String migrate() throws SQLException {
        String program = programVersion();
        try {
            refuseNewer(program);
            flyway.migrate();
            if (dialect == Dialect.DERBY) {
                DerbyLocks.configure(dataSource);
            }
        } catch (FlywayException e) {
            if (Failures.isUnreachable(e)) {
                throw e;
            }
            throw new StartFailure(
                    "数据库结构升级失败 (migration to schema " + program + " failed): " + plain(e.getMessage()), e);
        }
        return program;
    }

    /** The version this program brings a schema to. */
    public String programVersion() {
        return newest(info -> info.getState().isResolved())
                .map(MigrationVersion::getVersion)
                .orElseThrow(() -> new StartFailure("程序中没有数据库结构文件 (no migrations in the program)"));
    }

    private void refuseNewer(String program) {
        newest(info -> info.getState().isApplied())
                .filter(applied -> applied.compareTo(MigrationVersion.fromVersion(program)) > 0)
                .ifPresent(applied -> {
                    throw new StartFailure("数据库结构版本 " + applied + " 高于程序所知的版本 " + program
                            + "，请使用更新的程序 (the schema is at version " + applied
                            + ", this program knows versions up to " + program + ": use a newer program)");
                });
    }

    private Optional<MigrationVersion> newest(Predicate<MigrationInfo> wanted) {
        return Arrays.stream(flyway.info().all())
                .filter(wanted)
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .max(Comparator.naturalOrder());
    }

    // Flyway adds links to its own pages.
    private static String plain(String message) {
        return message.lines().filter(line -> !line.contains("https://")).collect(Collectors.joining("; "));
    }

    private static Map<String, String> types(Dialect dialect) {
        return switch (dialect) {
            case DERBY -> Map.of("text", "clob", "bytes", "blob");
            case POSTGRESQL -> Map.of("text", "text", "bytes", "bytea");
        };
    }
}
