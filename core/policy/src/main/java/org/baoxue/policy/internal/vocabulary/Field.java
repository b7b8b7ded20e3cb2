package org.baoxue.policy.internal.vocabulary;

/**
 * A field of a structure.
 *
 * @param name the key in region files
 * @param type its type
 * @param required whether it must be said; a required field can never be unsaid
 */
public record Field<T>(String name, Type<T> type, boolean required) {

    public static <T> Field<T> required(String name, Type<T> type) {
        return new Field<>(name, type, true);
    }

    public static <T> Field<T> optional(String name, Type<T> type) {
        return new Field<>(name, type, false);
    }
}
