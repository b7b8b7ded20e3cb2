package org.baoxue.roster.bench;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.baoxue.access.Actors;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.Installation;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Lists;
import org.baoxue.storage.Dialect;
import org.baoxue.storage.internal.JdbiDatabase;
import org.baoxue.storage.internal.Schema;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Rows per second of importing an enrolment list, first new and then unchanged, as CSV and xlsx, on Derby (on disk) and
 * PostgreSQL. Prints one line per measure. Arguments: rows (100,000 if none) and the databases (both if none).
 */
public final class ImportBench {

    private static final int CLASS_SIZE = 50;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path folder = Files.createTempDirectory("baoxue-import-bench");
        Path csv = csv(folder.resolve("list.csv"), rows);
        Path xlsx = xlsx(folder.resolve("list.xlsx"), rows);
        for (Dialect dialect : Dialect.values()) {
            if (arguments.length > 1
                    && !List.of(arguments).contains(dialect.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            for (Path file : List.of(csv, xlsx)) {
                measure(dialect, file, rows, Files.createTempDirectory(folder, "run"));
            }
        }
    }

    private static void measure(Dialect dialect, Path file, int rows, Path folder) throws Exception {
        try (EmbeddedPostgres postgres = dialect == Dialect.POSTGRESQL
                        ? EmbeddedPostgres.builder().start()
                        : null;
                HikariDataSource pool = pool(postgres == null ? derby(folder) : postgres.getPostgresDatabase())) {
            new Schema(pool, dialect).migrate();
            try (Installation installation = Installation.start(
                    new JdbiDatabase(pool, dialect), folder, Clock.system(SHANGHAI), rows / CLASS_SIZE + 1)) {
                run("new", dialect, installation, file, rows);
                run("unchanged", dialect, installation, file, rows);
            }
        }
    }

    private static void run(String what, Dialect dialect, Installation installation, Path file, int rows) {
        ImportRequest request = new ImportRequest(
                ListKind.ENROLMENT, Installation.COUNTY, DAY, true, String.valueOf(file.getFileName()), file);
        long cpu = MACHINE.getProcessCpuTime();
        ImportStatus done = installation.run(Actors.system("bench"), request);
        double cpuSeconds = (MACHINE.getProcessCpuTime() - cpu) / 1e9;
        if (done.state() != ImportState.PUBLISHED || done.accepted() + done.unchanged() != rows) {
            throw new IllegalStateException(done.toString());
        }
        long millis = Duration.between(
                        done.startedAt().orElseThrow(), done.finishedAt().orElseThrow())
                .toMillis();
        String format = String.valueOf(file.getFileName()).replaceAll(".*\\.", "");
        OUT.printf(
                Locale.ROOT,
                "BENCH import-%s-%s-%s rows=%d seconds=%.1f cpu-seconds=%.1f rows/s=%d%n",
                format,
                dialect.name().toLowerCase(Locale.ROOT),
                what,
                rows,
                millis / 1000.0,
                cpuSeconds,
                rows * 1000L / Math.max(1, millis));
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

    private static List<String> row(int n) {
        return Lists.pupil(n / CLASS_SIZE, n);
    }

    private static Path csv(Path file, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", Lists.ENROLMENT) + "\r\n");
            for (int n = 0; n < rows; n++) {
                out.write(String.join(",", row(n)) + "\r\n");
            }
        }
        return file;
    }

    private static Path xlsx(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Bench", null)) {
            Worksheet sheet = workbook.newWorksheet("学籍");
            for (int line = 0; line <= rows; line++) {
                List<String> row = line == 0 ? Lists.ENROLMENT : row(line - 1);
                for (int column = 0; column < row.size(); column++) {
                    sheet.value(line, column, row.get(column));
                }
            }
        }
        return file;
    }
}
