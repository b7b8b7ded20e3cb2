package org.baoxue.casework.internal.service;

import org.baoxue.access.Invalid;
import org.baoxue.casework.Personal;

/** Texts that people give with a command. */
final class Words {

    private Words() {}

    /**
     * @throws Invalid if it is empty or too long
     */
    static Personal required(String pointer, String text) {
        if (text.isBlank()) {
            throw new Invalid(pointer, "请填写 (a text is required)");
        }
        return of(pointer, text);
    }

    /**
     * @throws Invalid if it is too long
     */
    static Personal of(String pointer, String text) {
        return Personal.of(plain(pointer, text));
    }

    /** A text that tells nothing of a person; throws as {@link #of}. */
    static String plain(String pointer, String text) {
        String compact = text.strip();
        if (compact.length() > Personal.MAX_LENGTH) {
            throw new Invalid(
                    pointer,
                    "最多%1$d字，实为%2$d字 (at most %1$d characters, found %2$d)"
                            .formatted(Personal.MAX_LENGTH, compact.length()));
        }
        return compact;
    }
}
