package org.baoxue.policy.internal.vocabulary;

import java.util.function.Predicate;

/**
 * A field of a structure.
 *
 * @param name the key in region files
 * @param type its type
 * @param required whether it must be said; a required field can never be unsaid
 * @param vague which plain values leave the matter open, so that an administrator may still set it
 * @param strictness what a difference in it says about which of two rules is stricter
 */
public record Field<T>(String name, Type<T> type, boolean required, Predicate<Object> vague, Strictness strictness) {

    public static <T> Field<T> required(String name, Type<T> type) {
        return new Field<>(name, type, true, plain -> false, Strictness.NONE);
    }

    public static <T> Field<T> optional(String name, Type<T> type) {
        return new Field<>(name, type, false, plain -> false, Strictness.NONE);
    }

    /** This field with values that leave the matter open. */
    public Field<T> vagueIf(Predicate<Object> test) {
        return new Field<>(name, type, required, test, strictness);
    }

    /** This field as one in which two rules must be the same to be compared at all. */
    public Field<T> basis() {
        return new Field<>(name, type, required, vague, Strictness.BASIS);
    }

    /** This field with an order of strictness. */
    public Field<T> stricter(Strictness.Order order) {
        return new Field<>(name, type, required, vague, new Strictness.Ordered(order));
    }

    /** This field, a structure or a list of structures that all must hold, compared by what its own fields declare. */
    public Field<T> parts() {
        if (type instanceof Struct<?> struct) {
            return stricter(Comparing.parts(struct));
        }
        if (type instanceof ListType<?> list && list.element() instanceof Struct<?> struct) {
            return stricter(Comparing.all(struct));
        }
        throw new IllegalStateException("no structure: " + name);
    }
}
