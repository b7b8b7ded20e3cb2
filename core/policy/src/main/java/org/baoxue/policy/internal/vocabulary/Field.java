package org.baoxue.policy.internal.vocabulary;

import java.util.function.Predicate;

/**
 * A field of a structure.
 *
 * @param name the key in region files
 * @param type its type
 * @param required whether it must be said; a required field can never be unsaid
 * @param vague which plain values leave the matter open, so that an administrator may still set it
 */
public record Field<T>(String name, Type<T> type, boolean required, Predicate<Object> vague) {

    public static <T> Field<T> required(String name, Type<T> type) {
        return new Field<>(name, type, true, plain -> false);
    }

    public static <T> Field<T> optional(String name, Type<T> type) {
        return new Field<>(name, type, false, plain -> false);
    }

    /** This field with values that leave the matter open. */
    public Field<T> vagueIf(Predicate<Object> test) {
        return new Field<>(name, type, required, test);
    }
}
