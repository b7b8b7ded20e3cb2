package org.baoxue.console.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.baoxue.access.Invalid;

/** Dates as they are typed. */
final class Dates {

    private Dates() {}

    /**
     * @throws Invalid unless it is like 2026-09-01
     */
    static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Invalid("/date", "日期应形如 2026-09-01，实为 '%s' (a date is like 2026-09-01)".formatted(text));
        }
    }
}
