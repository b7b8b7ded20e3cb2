package org.baoxue.roster.internal.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoxue.roster.internal.file.Cell;

/** Reads days as lists write them: 2012-09-01, 2012/9/1, 2012.9.1, 2012年9月1日, 20120901, or a spreadsheet's day number. */
public final class Dates {

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T\\s].*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY_NUMBER = Pattern.compile("(\\d{1,5})(\\.\\d+)?");
    // Day 60 of the 1900 system is 29 February 1900, which never was.
    private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int FIRST_RELIABLE_DAY = 61;

    private Dates() {}

    public static Optional<LocalDate> read(Cell cell, boolean date1904) {
        Matcher parts = PARTS.matcher(cell.text());
        if (!parts.matches()) {
            parts = DIGITS.matcher(cell.text());
        }
        if (parts.matches()) {
            return day(parts);
        }
        Matcher number = DAY_NUMBER.matcher(cell.text());
        if (cell.number() && number.matches()) {
            int days = Integer.parseInt(number.group(1));
            if (days >= FIRST_RELIABLE_DAY) {
                return Optional.of((date1904 ? DAY_ZERO_1904 : DAY_ZERO_1900).plusDays(days));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
