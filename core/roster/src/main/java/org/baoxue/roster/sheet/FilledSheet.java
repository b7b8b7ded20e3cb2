package org.baoxue.roster.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Invalid;
import org.baoxue.roster.internal.check.Dates;
import org.baoxue.roster.internal.file.ArchiveLimits;
import org.baoxue.roster.internal.file.FileRefusedException;
import org.baoxue.roster.internal.file.RawRow;
import org.baoxue.roster.internal.file.RowSource;
import org.baoxue.roster.internal.file.RowSources;

/**
 * The first visible sheet of a workbook: texts without stray spaces, numbers in plain digits, formulas by their results.
 * Immutable.
 *
 * @param lines from the top, blank ones left out
 */
public record FilledSheet(List<Line> lines) {

    /** A sheet is filled in by hand; longer ones are lists. */
    public static final int MOST_LINES = 100_000;

    public FilledSheet {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the file.
     *
     * @throws Invalid if it is no workbook, unsafe, or longer than {@link #MOST_LINES}
     */
    public static FilledSheet read(Path file) {
        return read(file, MOST_LINES);
    }

    /**
     * Reads a file that may be longer.
     *
     * @param mostLines the most lines
     * @throws Invalid if it is no workbook, unsafe, or longer
     */
    public static FilledSheet read(Path file, int mostLines) {
        try (RowSource source = RowSources.open(file, ArchiveLimits.USUAL)) {
            if (source.sheets().isEmpty()) {
                throw new Invalid("/file", "没有可见的工作表 (no visible sheet)");
            }
            List<Line> lines = new ArrayList<>();
            for (Iterator<RawRow> rows = source.rows(0); rows.hasNext(); ) {
                RawRow row = rows.next();
                if (!row.blank()) {
                    lines.add(new Line(row, source.date1904()));
                }
                if (lines.size() > mostLines) {
                    throw new Invalid("/file", "超过%d行 (the sheet is too long)".formatted(mostLines));
                }
            }
            return new FilledSheet(lines);
        } catch (FileRefusedException | IOException e) {
            Invalid invalid = new Invalid(
                    "/file", e instanceof IOException ? "文件无法读取 (the file cannot be read)" : e.getMessage());
            invalid.initCause(e);
            throw invalid;
        }
    }

    /** One line. Immutable. */
    public static final class Line {

        private final RawRow row;
        private final boolean date1904;

        Line(RawRow row, boolean date1904) {
            this.row = row;
            this.date1904 = date1904;
        }

        /** Its number as the program that wrote the file has it, from 1. */
        public int number() {
            return Math.toIntExact(row.number());
        }

        /** The line as a head: the first column of each heading, without spaces and the star of a required column. */
        public Map<String, Integer> headings() {
            Map<String, Integer> headings = new HashMap<>();
            for (int column = 0; column < width(); column++) {
                String heading =
                        Normalizer.normalize(text(column), Normalizer.Form.NFKC).replaceAll("[\\s*]", "");
                headings.putIfAbsent(heading, column);
            }
            return headings;
        }

        /** Columns that may have something in them. */
        public int width() {
            return row.cells().size();
        }

        /** The text of a column, from 0; empty if blank. */
        public String text(int column) {
            return row.cell(column).text();
        }

        /** Whether the file stores the column as a number, which keeps 15 digits at most. */
        public boolean isNumber(int column) {
            return row.cell(column).number();
        }

        /** The column as a day; empty if it is none. */
        public Optional<LocalDate> date(int column) {
            return Dates.read(row.cell(column), date1904);
        }
    }
}
