package org.baoxue.casework;

import java.util.Optional;

/**
 * Words that may tell of a person. Only a salted commitment to them enters the hash of an event; the words lie apart and can
 * be erased. Its text form never shows them.
 */
public sealed interface Personal {

    /** The longest text in characters. */
    int MAX_LENGTH = 1_000;

    /** The words, unless they were erased or are withheld. */
    default Optional<String> text() {
        return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
    }

    /** Words that are kept. */
    static Personal of(String text) {
        return new Known(text.strip());
    }

    /**
     * Words that are kept.
     *
     * @param value at most {@link #MAX_LENGTH} characters
     */
    record Known(String value) implements Personal {
        public Known {
            if (value.length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "文字最多%d字，实为%d字 (the text is too long)".formatted(MAX_LENGTH, value.length()));
            }
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Words whose time of retention has ended. */
    record Erased() implements Personal {
        @Override
        public String toString() {
            return "已删除";
        }
    }

    /** Words that are kept and that this reader may not see. */
    record Withheld() implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }
}
