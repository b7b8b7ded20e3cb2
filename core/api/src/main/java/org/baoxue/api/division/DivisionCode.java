package org.baoxue.api.division;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an administrative division (行政区划代码): GB/T 2260 for province (2 digits), city (4) and county (6),
 * GB/T 10114 for township or street (9), and the statistical code for village or community (12).
 *
 * <p>A longer code lies inside the shorter one it begins with. Immutable and thread-safe.
 *
 * @param digits 2, 4, 6, 9 or 12 digits; never padded with zeros
 */
public record DivisionCode(String digits) implements Comparable<DivisionCode> {

    private static final Pattern SHAPE = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");

    /** The whole country: the place of every rule of the national layer. */
    public static final DivisionCode NATION = new DivisionCode();

    /**
     * @throws IllegalArgumentException if {@code digits} is not 2, 4, 6, 9 or 12 digits
     */
    public DivisionCode {
        if (!digits.isEmpty() && !SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException(
                    "行政区划代码应为2、4、6、9或12位数字 (a division code has 2, 4, 6, 9 or 12 digits): '" + digits + "'");
        }
    }

    private DivisionCode() {
        this("");
    }

    /**
     * Reads a code as bureaus write it: a county code may be padded to twelve digits, a province code to six.
     *
     * @throws IllegalArgumentException if {@code text} is no division code; the message says what was expected
     */
    public static DivisionCode of(String text) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("行政区划代码为空 (the division code is empty)");
        }
        if (digits.length() == 12 && digits.endsWith("000")) {
            digits = digits.substring(0, 9);
        }
        if (digits.length() == 9 && digits.endsWith("000")) {
            digits = digits.substring(0, 6);
        }
        if (digits.length() == 6 && digits.endsWith("00")) {
            digits = digits.substring(0, 4);
        }
        if (digits.length() == 4 && digits.endsWith("00")) {
            digits = digits.substring(0, 2);
        }
        return new DivisionCode(digits);
    }

    /** Whether {@code other} is this place or lies inside it. The nation contains every place. */
    public boolean contains(DivisionCode other) {
        return other.digits.startsWith(digits);
    }

    /** The level, from {@link DivisionLevel#NATION} to {@link DivisionLevel#VILLAGE}. */
    public DivisionLevel level() {
        return DivisionLevel.ofLength(digits.length());
    }

    /** The next larger place; empty for the nation. */
    public Optional<DivisionCode> parent() {
        return level().above().map(this::at);
    }

    /**
     * The place of the given level that contains this one.
     *
     * @throws IllegalArgumentException if this place is larger than {@code level}
     */
    public DivisionCode at(DivisionLevel level) {
        if (level.length() > digits.length()) {
            throw new IllegalArgumentException(digits + " has no place of level " + level);
        }
        return level == DivisionLevel.NATION ? NATION : new DivisionCode(digits.substring(0, level.length()));
    }

    @Override
    public int compareTo(DivisionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits.isEmpty() ? "全国" : digits;
    }
}
