package org.baoxue.casework.internal.prevention;

import java.time.LocalDate;
import org.baoxue.access.Invalid;

/** Which days people may name. */
final class Days {

    private Days() {}

    /**
     * @throws Invalid if the day lies outside
     */
    static void within(String pointer, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isAfter(last)) {
            throw new Invalid(pointer, "日期不能晚于今天%s，实为%s (the day lies ahead)".formatted(last, day));
        }
        if (day.isBefore(first)) {
            throw new Invalid(pointer, "日期应在%s至今天%s之间，实为%s (the day lies outside)".formatted(first, last, day));
        }
    }
}
