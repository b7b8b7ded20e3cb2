package org.baoxue.casework.internal.prevention;

import java.time.LocalDate;
import org.baoxue.access.Invalid;
import org.baoxue.casework.Personal;

/** What people write and which days they may name. */
final class Texts {

    private Texts() {}

    /**
     * @throws Invalid if it is empty or too long
     */
    static String required(String pointer, String given) {
        String words = optional(pointer, given);
        if (words.isEmpty()) {
            throw new Invalid(pointer, "请填写 (a text is required)");
        }
        return words;
    }

    /**
     * @throws Invalid if it is too long
     */
    static String optional(String pointer, String given) {
        String words = given.strip();
        if (words.length() > Personal.MAX_LENGTH) {
            throw new Invalid(
                    pointer,
                    "最多%1$d字，实为%2$d字 (at most %1$d characters, found %2$d)"
                            .formatted(Personal.MAX_LENGTH, words.length()));
        }
        return words;
    }

    /**
     * @throws Invalid if the day lies outside
     */
    static void day(String pointer, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isAfter(last)) {
            throw new Invalid(pointer, "日期不能晚于今天%s，实为%s (the day lies ahead)".formatted(last, day));
        }
        if (day.isBefore(first)) {
            throw new Invalid(pointer, "日期应在%s至今天%s之间，实为%s (the day lies outside)".formatted(first, last, day));
        }
    }
}
