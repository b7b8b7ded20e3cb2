package org.baoxue.casework.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.baoxue.access.Unit;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseOpening.SuspectedOpened;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.store.CaseBook.Author;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.PolicyHistory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.Dialect;
import org.baoxue.storage.internal.JdbiDatabase;
import org.baoxue.storage.internal.Schema;

/**
 * Events per second appended by one and by eight writers, beside a bare JDBC insert of as many bytes with one commit each;
 * and the seconds in which the duties of a county of 100,000 pupils with 2,000 open cases are derived, first and again, on
 * Derby (on disk) and PostgreSQL. Prints one line per measure. Run in core/casework, whose neighbours hold the plans.
 */
public final class CaseBench {

    private static final int EVENTS = 2_000;
    private static final int CASES = 2_000;
    private static final int SCHOOLS = 100;
    private static final int CLASSES = 20;
    private static final DivisionCode COUNTY = new DivisionCode("341502");
    private static final DivisionCode TOWN = new DivisionCode("341502101");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Personal WORDS = Personal.of("家访，母亲说随父外出务工，约定下周返校");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final String database;
    private final HikariDataSource pool;
    private final Database jdbi;
    private final SetClock clock = new SetClock("2026-11-10T08:00");
    private final CaseBook book;

    private CaseBench(Dialect dialect, HikariDataSource pool) {
        this.database = dialect.name().toLowerCase(Locale.ROOT);
        this.pool = pool;
        this.jdbi = new JdbiDatabase(pool, dialect);
        this.book = new CaseBook(jdbi, clock);
    }

    public static void main(String[] arguments) throws Exception {
        for (Dialect dialect : Dialect.values()) {
            Path folder = Files.createTempDirectory("baoxue-case-bench");
            try (EmbeddedPostgres postgres = dialect == Dialect.POSTGRESQL
                            ? EmbeddedPostgres.builder().start()
                            : null;
                    HikariDataSource pool = pool(postgres == null ? derby(folder) : postgres.getPostgresDatabase())) {
                new Schema(pool, dialect).migrate();
                new CaseBench(dialect, pool).run();
            }
        }
    }

    private void run() throws Exception {
        appends(200, 1, 900_000);
        double bareOne = bare(1);
        double one = appends(EVENTS, 1, 0);
        double bareEight = bare(8);
        double eight = appends(EVENTS, 8, 100_000);
        line("case-append-1", one, bareOne);
        line("case-append-8", eight, bareEight);
        duties();
    }

    private void line(String name, double ours, double peer) {
        OUT.printf(
                Locale.ROOT,
                "BENCH %s-%s ours=%.0f/s peer=%.0f/s (bare JDBC insert) ratio=%.2f%n",
                name,
                database,
                ours,
                peer,
                peer / ours);
    }

    /** Events per second; every writer has cases of its own, ten events to each. */
    private double appends(int events, int writers, int firstChild) throws Exception {
        return perSecond(events, writers, writer -> {
            for (int done = 0; done < events / writers; ) {
                ChildId child = County.child(firstChild + writer * 10_000 + done);
                CaseId id = CaseId.ofAbsence(child, DAY);
                book.append(id, opening(child, "S0", "S0-0"), author(0));
                done++;
                for (int seq = 1; seq < 10 && done < events / writers; seq++, done++) {
                    book.append(
                            id,
                            new PersuasionNoted(DAY, WORDS, WORDS, WORDS, Optional.empty(), Optional.empty()),
                            author(seq));
                }
            }
        });
    }

    private double bare(int writers) throws Exception {
        try (Connection connection = pool.getConnection()) {
            connection
                    .createStatement()
                    .execute("create table bare_" + writers + " (id bigint primary key, body varchar(2000))");
        }
        String body = "x".repeat(900);
        return perSecond(EVENTS, writers, writer -> {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into bare_" + writers + " (id, body) values (?, ?)")) {
                    for (int i = 0; i < EVENTS / writers; i++) {
                        insert.setLong(1, writer * 1_000_000L + i);
                        insert.setString(2, body);
                        insert.executeUpdate();
                        connection.commit();
                    }
                }
            }
        });
    }

    private interface Work {
        void by(int writer) throws Exception;
    }

    private static double perSecond(int events, int writers, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            long start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                running.add(threads.submit(() -> {
                    work.by(number);
                    return null;
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
            return events / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private void duties() {
        AccessFixture access = new AccessFixture(jdbi, clock);
        access.given(units());
        for (int i = 0; i < CASES; i++) {
            ChildId child = County.child(2_000_000 + i);
            String school = "S" + i % SCHOOLS;
            book.append(CaseId.ofAbsence(child, DAY), opening(child, school, school + "-" + i % CLASSES), author(0));
        }
        PolicyHistory policies = new PolicyHistory(PublishedPlans.of("anhui"));
        DutyKeeper keeper = new DutyKeeper(jdbi, policies, access.units(), clock);
        for (String run : List.of("first", "unchanged")) {
            long start = System.nanoTime();
            keeper.refreshAll();
            double seconds = (System.nanoTime() - start) / 1e9;
            long rows = jdbi.read(handle -> handle.createQuery("select count(*) from duty")
                    .mapTo(Long.class)
                    .one());
            OUT.printf(
                    Locale.ROOT,
                    "BENCH duties-%s-%s seconds=%.1f duties=%d units=%d cases=%d%n",
                    database,
                    run,
                    seconds,
                    rows,
                    units().size(),
                    CASES);
        }
    }

    private static List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        Unit bureau = Unit.root("EDU", "区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
        Unit township = Unit.root("GOV", "乡政府", UnitKind.TOWNSHIP_GOVERNMENT, TOWN);
        units.addAll(List.of(bureau, township));
        for (int s = 0; s < SCHOOLS; s++) {
            Unit school = bureau.below("S" + s, "第%d小学".formatted(s), UnitKind.SCHOOL, TOWN);
            units.add(school);
            for (int c = 0; c < CLASSES; c++) {
                units.add(school.below("S%d-%d".formatted(s, c), "%d班".formatted(c), UnitKind.CLASS, TOWN));
            }
        }
        return units;
    }

    private static SuspectedOpened opening(ChildId child, String school, String schoolClass) {
        return new SuspectedOpened(
                child,
                DAY,
                DAY.plusDays(2),
                new RuleKey("definition.suspected"),
                Place.SCHOOL,
                TOWN,
                Optional.of(TOWN),
                Optional.empty(),
                school,
                schoolClass);
    }

    private static Author author(long seen) {
        return new Author("bench", "a".repeat(64), seen);
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
