package org.baoxue.roster.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.baoxue.roster.internal.file.ArchiveLimits;
import org.baoxue.roster.internal.file.RawRow;
import org.baoxue.roster.internal.file.RowSource;
import org.baoxue.roster.internal.file.RowSources;
import org.baoxue.roster.matching.KeyPairs;

/**
 * Two CSV files of fourteen columns: all cells of one read by the reader of imports, beside DuckDB reading it into a table; and
 * both files read for their numbers and matched both ways. Our reader takes one processor for a file, so it reads both files at
 * once; DuckDB takes all processors for either.
 */
final class CsvBench {

    private static final int NUMBER = 3;
    private static final String HEAD = "序号,姓名,性别,身份证号,出生日期,民族,学籍号,学校,年级,班级,监护人,联系电话,状态,家庭住址";

    private CsvBench() {}

    static void measure(int rows, long seed) throws Exception {
        Path folder = Files.createTempDirectory("baoxue-csv-bench");
        Path households = folder.resolve("households.csv");
        Path pupils = folder.resolve("pupils.csv");
        write(households, pupils, rows, seed);
        int runs = rows <= 1_000_000 ? 3 : 1;
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            Measure.print(
                    "csv",
                    rows,
                    runs,
                    () -> letters(households),
                    () -> lettersInTable(duck, households),
                    "columns=14 bytes=%d".formatted(Files.size(households)));
            Measure.print(
                    "csv-match",
                    rows,
                    runs,
                    () -> {
                        CompletableFuture<long[]> right = CompletableFuture.supplyAsync(() -> keys(pupils, rows));
                        return MatchBench.alone(KeyPairs.of(keys(households, rows), right.join()));
                    },
                    () -> {
                        keysInTable(duck, "households", households);
                        keysInTable(duck, "pupils", pupils);
                        return MatchBench.alone(duck);
                    },
                    "files=2");
        } finally {
            Files.delete(households);
            Files.delete(pupils);
            Files.delete(folder);
        }
    }

    private static void write(Path households, Path pupils, int rows, long seed) throws IOException {
        Random random = new Random(seed);
        try (Writer left = Files.newBufferedWriter(households);
                Writer right = Files.newBufferedWriter(pupils)) {
            left.write(HEAD + "\r\n");
            right.write(HEAD + "\r\n");
            for (int row = 0; row < rows; row++) {
                Person child = Person.of(row, random);
                left.write(child.line(row) + "\r\n");
                int slip = random.nextInt(1_000);
                if (slip >= 30) {
                    right.write((slip < 50 ? child.misread(random) : child).line(row) + "\r\n");
                }
            }
        }
    }

    private static Long letters(Path file) throws IOException {
        long letters = 0;
        try (RowSource source = RowSources.open(file, ArchiveLimits.USUAL)) {
            Iterator<RawRow> rows = source.rows(0);
            rows.next();
            while (rows.hasNext()) {
                RawRow row = rows.next();
                for (int column = 0; column < row.cells().size(); column++) {
                    letters += row.cell(column).text().length();
                }
            }
        }
        return letters;
    }

    private static Long lettersInTable(Connection duck, Path file) throws Exception {
        try (Statement statement = duck.createStatement()) {
            statement.execute("create or replace table list as select * from " + file(file));
            String all = String.join("), length(", HEAD.split(","));
            String sum = "select sum(length(" + all.replace("), ", ") + ") + ")) from list";
            try (ResultSet rows = statement.executeQuery(sum)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static String file(Path file) {
        return "read_csv('" + file + "', header = true, all_varchar = true, nullstr = '\\N')";
    }

    private static long[] keys(Path file, int atMost) {
        long[] keys = new long[atMost];
        int row = 0;
        try (RowSource source = RowSources.open(file, ArchiveLimits.USUAL)) {
            Iterator<RawRow> rows = source.rows(0);
            rows.next();
            while (rows.hasNext()) {
                String number = rows.next().cell(NUMBER).text();
                keys[row++] = number.isEmpty() ? -row : Long.parseLong(number, 0, 17, 10);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(keys, row);
    }

    private static void keysInTable(Connection duck, String table, Path file) throws Exception {
        try (Statement statement = duck.createStatement()) {
            statement.execute(("create or replace table %s as select case when 身份证号 = '' then -row_number() over () "
                            + "else cast(substring(身份证号, 1, 17) as bigint) end as k from %s")
                    .formatted(table, file(file)));
        }
    }
}
