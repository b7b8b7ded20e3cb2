package org.baoxue.casework.internal.responsibility;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as lists write them: 2026-09-01, 2026/9/1, 2026.9.1, 2026年9月1日, 20260901, or a spreadsheet's day number. */
final class SheetDays {

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final BigDecimal FIRST_RELIABLE = BigDecimal.valueOf(61);
    private static final BigDecimal BEYOND = BigDecimal.valueOf(100_000);

    private SheetDays() {}

    /** Whether a number is a count of days rather than digits like 20260901. */
    static boolean countsDays(BigDecimal number) {
        return number.compareTo(FIRST_RELIABLE) >= 0 && number.compareTo(BEYOND) < 0;
    }

    static Optional<LocalDate> read(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            parts = DIGITS.matcher(text);
        }
        if (!parts.matches()) {
            return Optional.empty();
        }
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
