package org.baoxue.policy.internal.vocabulary;

import java.util.Map;
import org.baoxue.api.policy.Relation;

/**
 * What a difference in a field says about which of two rules is stricter. Declared with the field, on plain values, and total:
 * whatever the values are, there is an answer.
 */
public sealed interface Strictness {

    /** Nothing: the two are different, and neither is stricter for it. */
    Strictness NONE = new None();

    /** The two rules do not speak of the same thing, and nothing in them can be compared. */
    Strictness BASIS = new Basis();

    /** How the first of two values stands to the second. */
    record Verdict(Relation relation, String reason) {
        static final Verdict SAME = new Verdict(Relation.SAME, "");

        static Verdict incomparable(String reason) {
            return new Verdict(Relation.INCOMPARABLE, reason);
        }

        /** As {@link Integer#compare}: a positive sign is stricter. */
        static Verdict bySign(int sign) {
            return new Verdict(sign == 0 ? Relation.SAME : sign > 0 ? Relation.STRICTER : Relation.LAXER, "");
        }

        Verdict reversed() {
            return new Verdict(relation.reversed(), reason);
        }
    }

    /** An order between two values that both are there and are not the same. */
    @FunctionalInterface
    interface Order {
        /**
         * How the first value stands to the second.
         *
         * @param firstRule plain values of the structure that the first value is a field of
         * @param secondRule the same of the second
         */
        Verdict compare(Object first, Object second, Map<?, ?> firstRule, Map<?, ?> secondRule);
    }

    /** See {@link #NONE}. */
    record None() implements Strictness {}

    /** See {@link #BASIS}. */
    record Basis() implements Strictness {}

    /** By an order. */
    record Ordered(Order order) implements Strictness {}
}
