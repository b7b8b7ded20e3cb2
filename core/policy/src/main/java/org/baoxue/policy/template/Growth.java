package org.baoxue.policy.template;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How cells and ranges move when one row of a sheet becomes several: what is below goes down, what reaches over the row
 * becomes longer.
 *
 * @param row number of the row, from 1
 * @param added how many rows more there are
 */
record Growth(int row, int added) {

    /** The last row that a sheet can have. */
    static final int LAST_ROW = 1_048_576;

    private static final Pattern CORNER = Pattern.compile("(\\$?[A-Za-z]{1,3})?(\\$?)(\\d{1,7})?");

    /** Where a range that begins in this row begins, and where a row is found. */
    int start(int at) {
        return at > row ? Math.min(at + added, LAST_ROW) : at;
    }

    /** Where a range that ends in this row ends. */
    int end(int at) {
        return at >= row ? Math.min(at + added, LAST_ROW) : at;
    }

    /** Ranges such as {@code A1:B2 D4}, with a blank between them. */
    String ranges(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(this::range).collect(Collectors.joining(" "));
    }

    /** A range such as {@code A1:B2}, {@code $4:$5}, {@code A:C} or {@code D4}. */
    String range(String text) {
        int colon = text.indexOf(':');
        String first = colon < 0 ? text : text.substring(0, colon);
        String last = colon < 0 ? text : text.substring(colon + 1);
        String from = corner(first, false);
        String to = corner(last, true);
        return colon < 0 && from.equals(to) ? from : from + ":" + to;
    }

    /** The position of one cell. */
    String position(String cell) {
        return corner(cell, false);
    }

    private String corner(String text, boolean last) {
        Matcher corner = CORNER.matcher(text);
        if (!corner.matches() || corner.group(3) == null) {
            return text;
        }
        int at = Integer.parseInt(corner.group(3));
        String column = corner.group(1) == null ? "" : corner.group(1);
        return column + corner.group(2) + (last ? end(at) : start(at));
    }

    /** First row of a range; 1 where it names columns alone. */
    static int first(String range) {
        return rowOf(range.replaceFirst(":.*", ""), 1);
    }

    /** Last row of a range; the last of the sheet where it names columns alone. */
    static int last(String range) {
        return rowOf(range.replaceFirst(".*:", ""), LAST_ROW);
    }

    private static int rowOf(String corner, int otherwise) {
        Matcher matcher = CORNER.matcher(corner);
        return matcher.matches() && matcher.group(3) != null ? Integer.parseInt(matcher.group(3)) : otherwise;
    }
}
