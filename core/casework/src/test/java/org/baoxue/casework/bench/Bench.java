package org.baoxue.casework.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.baoxue.casework.internal.duty.PlanTable;
import org.baoxue.storage.Database;
import org.baoxue.storage.Dialect;
import org.baoxue.storage.internal.JdbiDatabase;
import org.baoxue.storage.internal.Schema;

/**
 * Every measure of this module beside plain JDBC on the same bytes, on Derby (on disk) and PostgreSQL; and for each plan how
 * many steps and duties its text has and how many of them work. Argument: pupils of the county, 100,000 if none and at most.
 * Run in core/casework, whose neighbours hold the plans.
 */
public final class Bench {

    private static final int MOST = 100_000;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        int pupils = arguments.length > 0 ? Math.min(MOST, Integer.parseInt(arguments[0])) : MOST;
        for (Dialect dialect : Dialect.values()) {
            Path folder = Files.createTempDirectory("baoxue-case-bench");
            try (EmbeddedPostgres postgres = dialect == Dialect.POSTGRESQL
                            ? EmbeddedPostgres.builder().start()
                            : null;
                    HikariDataSource pool = pool(postgres == null ? derby(folder) : postgres.getPostgresDatabase())) {
                new Schema(pool, dialect).migrate();
                Database database = new JdbiDatabase(pool, dialect);
                Measure measure = new Measure(dialect, pool);
                try (BenchCounty county = new BenchCounty(database, folder, pupils)) {
                    new ScreenBench(county, measure).run();
                    new DutyBench(database, county, measure).run();
                    new AppendBench(database, measure).run();
                    new AuditBench(database, county, measure, folder).run();
                    new PromotionBench(county, measure).run();
                }
            }
        }
        PlanTable.lines().forEach(Measure::line);
    }

    private static HikariDataSource pool(DataSource unpooled) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(unpooled);
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    private static DataSource derby(Path folder) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(folder.resolve("derby").toString());
        derby.setCreateDatabase("create");
        return derby;
    }
}
