package org.baoxue.casework.internal.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Days as papers say them, such as 2026年9月1日. */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private Days() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** Empty where there is none. */
    public static String of(Optional<LocalDate> day) {
        return day.map(Days::of).orElse("");
    }

    /** With hour and minute. */
    public static String at(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
