package org.baoxue.console.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.utils.WCWidth;

/**
 * Columns that stand under each other although a Chinese character is as wide as two others; Karaf's own table counts
 * characters. A long cell goes on in the lines below, so that one sentence of a plan does not push the rest off the
 * screen.
 */
final class Table {

    private static final String GAP = "  ";
    private static final int WIDEST = 60;

    private final List<String> headers;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headers) {
        this.headers = List.of(headers);
    }

    /** Adds a row; null is empty. */
    void row(Object... cells) {
        if (cells.length != headers.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + headers);
        }
        rows.add(Arrays.stream(cells).map(Values::text).toList());
    }

    void print() {
        System.out.println(this);
    }

    @Override
    public String toString() {
        List<List<List<String>>> wrapped =
                rows.stream().map(row -> row.stream().map(Table::wrap).toList()).toList();
        int[] widths = IntStream.range(0, headers.size())
                .map(column -> Math.max(
                        width(headers.get(column)),
                        wrapped.stream()
                                .flatMap(row -> row.get(column).stream())
                                .mapToInt(Table::width)
                                .max()
                                .orElse(0)))
                .toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(headers, widths));
        lines.add(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
        wrapped.forEach(row -> lines.addAll(lines(row, widths)));
        if (rows.isEmpty()) {
            lines.add("（无记录 none）");
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(List<List<String>> row, int[] widths) {
        int height = row.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(index -> line(
                        row.stream()
                                .map(cell -> index < cell.size() ? cell.get(index) : "")
                                .toList(),
                        widths))
                .toList();
    }

    private static List<String> wrap(String cell) {
        List<String> parts = new ArrayList<>();
        String rest = cell;
        while (width(rest) > WIDEST) {
            int end = fitting(rest);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        parts.add(rest);
        return parts;
    }

    /** How much of a text fits without breaking a word or key of the Latin alphabet that fits on a line of its own. */
    private static int fitting(String text) {
        int width = 0;
        int end = 0;
        while (true) {
            int point = text.codePointAt(end);
            width += Math.max(0, WCWidth.wcwidth(point));
            if (width > WIDEST) {
                break;
            }
            end += Character.charCount(point);
        }
        int word = end;
        while (word > 0 && latin(text.charAt(word - 1)) && latin(text.charAt(word))) {
            word--;
        }
        return word > 0 ? word : end;
    }

    private static boolean latin(char letter) {
        return letter > ' ' && letter < 128;
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column) + " ".repeat(widths[column] - width(cells.get(column))))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }
}
