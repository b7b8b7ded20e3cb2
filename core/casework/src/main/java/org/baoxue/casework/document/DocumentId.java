package org.baoxue.casework.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the register of a unit, such as {@code GOV1-2026-12}. Holds no personal data.
 *
 * @param unit code of the unit
 * @param year the year of the register
 * @param number the running number in it, 1 for the first
 */
public record DocumentId(String unit, int year, int number) {

    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9-]{1,32})-(\\d{4})-([1-9]\\d{0,8})");

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text has another shape
     */
    public static DocumentId of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "文书编号应为 单位代码-年-号，如 GOV1-2026-12，实为 '%s' (unit, year and number)".formatted(text));
        }
        return new DocumentId(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return "%s-%d-%d".formatted(unit, year, number);
    }
}
