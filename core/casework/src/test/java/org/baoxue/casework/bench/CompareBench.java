package org.baoxue.casework.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.casework.internal.reconcile.ReconciliationService;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.testing.Compared;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.storage.Database;
import org.baoxue.storage.Dialect;
import org.baoxue.storage.internal.JdbiDatabase;
import org.baoxue.storage.internal.Schema;

/**
 * Seconds in which 户籍 and 学籍 of a county are compared, first and again, on Derby (on disk) and PostgreSQL: of the children
 * 2% have one wrong digit in their pupil's number and 1% are not enrolled. Argument: children. Run in core/casework.
 */
public final class CompareBench {

    private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚";
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private CompareBench() {}

    public static void main(String[] arguments) throws Exception {
        int children = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        for (Dialect dialect : Dialect.values()) {
            Path folder = Files.createTempDirectory("baoxue-compare-bench");
            try (EmbeddedPostgres postgres = dialect == Dialect.POSTGRESQL
                            ? EmbeddedPostgres.builder().start()
                            : null;
                    HikariDataSource pool = pool(postgres == null ? derby(folder) : postgres.getPostgresDatabase())) {
                new Schema(pool, dialect).migrate();
                measure(dialect, new JdbiDatabase(pool, dialect), folder, children);
            }
        }
    }

    private static void measure(Dialect dialect, Database database, Path folder, int children) {
        StringBuilder pupils = new StringBuilder();
        StringBuilder households = new StringBuilder();
        for (int n = 0; n < children; n++) {
            String child = "%s,%s".formatted(name(n), number(n, false));
            households.append("%s,%s,%s,341502101,家长,,幸福路%d号\n".formatted(child, sex(n), birth(n), n % 900));
            if (n % 100 != 0) {
                String number = number(n, n % 50 == 1);
                pupils.append("S1,三年级,1班,%s,%s,G%s,%s,%s,341502101,家长,,幸福路%d号\n"
                        .formatted(name(n), number, number, sex(n), birth(n), n % 900));
            }
        }
        try (StoryCounty county = new StoryCounty(
                database, folder, PublishedPlans.of("anhui"), "341502101", "341502101", "2026-09-07T08:00")) {
            county.lists(pupils.toString(), households.toString());
            ReconciliationService service = Compared.over(database, county);
            for (String run : List.of("first", "again")) {
                long start = System.nanoTime();
                ComparisonRun done = Compared.by(service, county.bureau, "EDU", ListComparison.HOUSEHOLD_ENROLMENT);
                OUT.printf(
                        Locale.ROOT,
                        "BENCH compare-%s-%s seconds=%.1f of-age=%d found=%d likely=%d%n",
                        dialect.name().toLowerCase(Locale.ROOT),
                        run,
                        (System.nanoTime() - start) / 1e9,
                        done.compared(),
                        done.found(),
                        done.likely());
            }
        }
    }

    private static String name(int n) {
        return "" + FAMILIES.charAt(n % FAMILIES.length()) + GIVEN.charAt(n / 20 % GIVEN.length())
                + GIVEN.charAt(n / 400 % GIVEN.length());
    }

    private static LocalDate birth(int n) {
        return LocalDate.of(2012, 1, 1).plusDays(n % 2_500);
    }

    private static String sex(int n) {
        return n / 2_500 % 2 == 0 ? "女" : "男";
    }

    private static String number(int n, boolean wrong) {
        String first17 = "341502" + birth(n).format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(n / 2_500);
        String slipped = wrong ? "341" + (char) (first17.charAt(3) + 1) + first17.substring(4) : first17;
        return slipped + IdNumber.checkCharacter(slipped);
    }

    private static HikariDataSource pool(DataSource unpooled) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(unpooled);
        return new HikariDataSource(config);
    }

    private static DataSource derby(Path folder) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(folder.resolve("derby").toString());
        derby.setCreateDatabase("create");
        return derby;
    }
}
