package org.baoxue.casework.internal.text;

import org.baoxue.access.Invalid;
import org.baoxue.casework.Personal;

/** Texts that people give, checked. */
public final class Words {

    private Words() {}

    /**
     * @throws Invalid if it is empty or too long
     */
    public static Personal required(String pointer, String text) {
        return Personal.of(filled(pointer, text));
    }

    /**
     * @throws Invalid if it is too long
     */
    public static Personal of(String pointer, String text) {
        return Personal.of(plain(pointer, text));
    }

    /** A text that must be there, without spaces around it; throws as {@link #required}. */
    public static String filled(String pointer, String text) {
        if (text.isBlank()) {
            throw new Invalid(pointer, "请填写 (a text is required)");
        }
        return plain(pointer, text);
    }

    /** A text that may be empty, without spaces around it; throws as {@link #of}. */
    public static String plain(String pointer, String text) {
        return plain(pointer, text, Personal.MAX_LENGTH);
    }

    /**
     * The same with another limit.
     *
     * @throws Invalid if it is longer
     */
    public static String plain(String pointer, String text, int longest) {
        String compact = text.strip();
        if (compact.length() > longest) {
            throw new Invalid(
                    pointer,
                    "最多%1$d字，实为%2$d字 (at most %1$d characters, found %2$d)".formatted(longest, compact.length()));
        }
        return compact;
    }
}
