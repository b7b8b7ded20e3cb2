package org.baoxue.reporting.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baoxue.reporting.FormLayout;
import org.baoxue.reporting.internal.form.FormSnapshot;
import org.baoxue.reporting.internal.form.FormSnapshot.Head;
import org.baoxue.reporting.internal.form.FormSnapshot.Row;
import org.baoxue.reporting.internal.form.XlsxFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A form of fourteen columns, written as it is printed (borders, text cells, headings on every page), beside plain fastexcel
 * writing the same values without any style. Prints the best of several runs in turns. Argument: rows, 100,000 if none; a sheet
 * holds a million at most, so more are left out.
 */
public final class XlsxBench {

    private static final int RUNS = 5;
    private static final int COLUMNS = 14;
    private static final int MOST = 1_000_000;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private XlsxBench() {}

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Math.min(MOST, Integer.parseInt(arguments[0])) : 100_000;
        FormSnapshot form = form(rows);
        double ours = Double.MAX_VALUE;
        double peer = Double.MAX_VALUE;
        int bytes = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            bytes = XlsxFile.write(form).length;
            long middle = System.nanoTime();
            if (plain(form) == 0) {
                throw new IllegalStateException("nothing written");
            }
            peer = Math.min(peer, (System.nanoTime() - middle) / 1e9);
            ours = Math.min(ours, (middle - start) / 1e9);
        }
        OUT.printf(
                Locale.ROOT,
                "BENCH xlsx-write-%dk ours=%.3fs peer=%.3fs (plain fastexcel) ratio=%.2f columns=%d bytes=%d%n",
                rows / 1_000,
                ours,
                peer,
                ours / peer,
                COLUMNS,
                bytes);
    }

    private static FormSnapshot form(int rows) {
        List<Head> heads = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            heads.add(new Head("field-" + column, "列" + column, "", 12, false, column == 0));
        }
        List<Row> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            cells.add(Integer.toString(row + 1));
            for (int column = 1; column < COLUMNS; column++) {
                cells.add(column % 3 == 0 ? "示例学校" + row % 50 : "内容" + row + "-" + column);
            }
            values.add(new Row(Integer.toString(row), cells));
        }
        return new FormSnapshot(
                "",
                "bench",
                1,
                new FormSnapshot.Heading(
                        "登记表",
                        "S1",
                        "示例学校",
                        "2026年11月",
                        "2026-11-01",
                        "2026-11-30",
                        "2026-11-30",
                        "",
                        "reporting.x",
                        "form.x"),
                new FormSnapshot.Making(
                        "2026-11-30T08:00+08:00", "bench", "测速", "0", "34", "2026-11-30", 1, "0", FormLayout.PLATFORM),
                heads,
                values,
                List.of(),
                List.of("填报人"),
                false);
    }

    private static int plain(FormSnapshot form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Bench", null)) {
            Worksheet sheet = workbook.newWorksheet("登记表");
            for (int row = 0; row < form.rows().size(); row++) {
                List<String> cells = form.rows().get(row).values();
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
            }
        }
        return bytes.size();
    }
}
