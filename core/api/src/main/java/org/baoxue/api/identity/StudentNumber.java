package org.baoxue.api.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A national student number (全国学籍号) of 19 characters: {@code G} (formal) or {@code L} (temporary, same force) followed by
 * 18 characters built like an ID number, or {@code J} for a child without a usable ID number.
 *
 * <p>A student keeps the number for life, so its 18 characters may differ from the child's present ID number. Source:
 * 教育部《中小学生学籍管理常见问题及解答》. {@link #toString()} is masked. Immutable and thread-safe.
 */
public final class StudentNumber {

    /** What the first letter says. */
    public enum Kind {
        FORMAL,
        TEMPORARY,
        WITHOUT_ID
    }

    private static final Pattern SHAPE = Pattern.compile("[GLJ]\\d{17}[\\dX]");

    private final String text;

    private StudentNumber(String text) {
        this.text = text;
    }

    /**
     * @throws InvalidIdentityException if the text is not G, L or J with 18 characters, or if the 18 characters of a G
     *     number are no valid ID number
     */
    public static StudentNumber of(String text) {
        String compact = text.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(compact).matches()) {
            throw new InvalidIdentityException(
                    "学籍号应为G、L或J加18位，共19位，实为%d个字符 (a student number is G, L or J and 18 characters)"
                            .formatted(compact.length()));
        }
        if (compact.charAt(0) == 'G') {
            IdNumber.of(compact.substring(1));
        }
        return new StudentNumber(compact);
    }

    /** Formal, temporary, or without ID. */
    public Kind kind() {
        return switch (text.charAt(0)) {
            case 'G' -> Kind.FORMAL;
            case 'L' -> Kind.TEMPORARY;
            default -> Kind.WITHOUT_ID;
        };
    }

    /** The ID number that a formal number was built from. */
    public Optional<IdNumber> idNumber() {
        return kind() == Kind.FORMAL ? Optional.of(IdNumber.of(text.substring(1))) : Optional.empty();
    }

    /** All 19 characters. Personal data: never log, never put into a URL or a file name. */
    public String text() {
        return text;
    }

    /** The number as it may be shown to those without the purpose. */
    public String masked() {
        return text.substring(0, 7) + "***********" + text.charAt(18);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StudentNumber that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
