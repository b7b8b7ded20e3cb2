package org.baoxue.api.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A citizen identity number (公民身份号码) by GB 11643-1999: 6 digits of address, 8 of birth date, 3 of sequence (odd for
 * male), one check character by ISO 7064 MOD 11-2.
 *
 * <p>The 15-digit form of before 1999 (birth year of two digits, no check) is read into its 18-character equivalent.
 * {@link #toString()} is masked, so that a number never reaches a log by accident. Immutable and thread-safe.
 */
public final class IdNumber {

    private static final Pattern LONG_FORM = Pattern.compile("[1-9]\\d{16}[\\dXx]");
    private static final Pattern SHORT_FORM = Pattern.compile("[1-9]\\d{14}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final String digits;
    private final LocalDate birthDate;

    private IdNumber(String digits, LocalDate birthDate) {
        this.digits = digits;
        this.birthDate = birthDate;
    }

    /**
     * Reads a number of 18 or 15 characters.
     *
     * @throws InvalidIdentityException with the reason (length, birth date or check character), never the number itself
     */
    public static IdNumber of(String text) {
        String compact = text.strip();
        if (SHORT_FORM.matcher(compact).matches()) {
            String body = compact.substring(0, 6) + "19" + compact.substring(6);
            return new IdNumber(body + checkCharacter(body), birthDate(body));
        }
        if (!LONG_FORM.matcher(compact).matches()) {
            throw new InvalidIdentityException(
                    "身份证号应为18位（末位可为X）或15位数字，实为%d个字符 (an ID number has 18 characters or 15 digits)"
                            .formatted(compact.length()));
        }
        LocalDate birthDate = birthDate(compact);
        char expected = checkCharacter(compact);
        char found = Character.toUpperCase(compact.charAt(17));
        if (expected != found) {
            throw new InvalidIdentityException(
                    "身份证号校验位错误：应为%s，实为%s (wrong check character)".formatted(expected, found));
        }
        return new IdNumber(compact.substring(0, 17) + found, birthDate);
    }

    /** The check character (0–9 or X) of a number's first 17 digits. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static LocalDate birthDate(String digits) {
        try {
            return LocalDate.of(
                    Integer.parseInt(digits.substring(6, 10)),
                    Integer.parseInt(digits.substring(10, 12)),
                    Integer.parseInt(digits.substring(12, 14)));
        } catch (DateTimeException e) {
            throw new InvalidIdentityException("身份证号第7至14位不是有效日期 (digits 7 to 14 are no date)", e);
        }
    }

    /** All 18 characters. Personal data: never log, never put into a URL or a file name. */
    public String digits() {
        return digits;
    }

    /** The birth date that the number carries. */
    public LocalDate birthDate() {
        return birthDate;
    }

    /** Whether the sequence is odd, which means male. */
    public boolean male() {
        return (digits.charAt(16) - '0') % 2 == 1;
    }

    /** The county of first registration: six digits of GB/T 2260. */
    public String addressCode() {
        return digits.substring(0, 6);
    }

    /** The number as it may be shown to those without the purpose: first 6 and last character. */
    public String masked() {
        return digits.substring(0, 6) + "***********" + digits.charAt(17);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdNumber that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
