package org.baoxue.reporting.internal.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A snapshot as CSV: byte order mark, one heading line, RFC 4180 quoting, CRLF. */
public final class CsvFile {

    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private CsvFile() {}

    public static byte[] write(FormSnapshot snapshot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
                record(csv, snapshot.columns().stream().map(CsvFile::heading).toList());
                snapshot.rows().forEach(row -> record(csv, row.values()));
                if (snapshot.rows().isEmpty()) {
                    record(csv, List.of(Words.zero(snapshot.heading())));
                }
                if (!snapshot.totals().isEmpty()) {
                    record(csv, snapshot.totals());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String heading(FormSnapshot.Head column) {
        return column.group().isEmpty() ? column.header() : column.group() + "：" + column.header();
    }

    private static void record(CsvWriter csv, List<String> values) {
        csv.writeRecord(values.stream().map(CsvFile::guard).toList());
    }

    /** A spreadsheet must never take a value for a formula: such a value gets an apostrophe before it. */
    static String guard(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
