package org.baoxue.policy.internal.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether plain values say the same: numbers by value, so that 99 and 99.0 are one. */
final class Plain {
    private Plain() {}

    static boolean same(Object first, Object second) {
        if (first instanceof Number && second instanceof Number) {
            return number(first).compareTo(number(second)) == 0;
        }
        if (first instanceof List<?> one && second instanceof List<?> other) {
            return sameItems(one, other);
        }
        if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> other) {
            return one.keySet().equals(other.keySet())
                    && one.keySet().stream().allMatch(key -> same(one.get(key), other.get(key)));
        }
        return Objects.equals(first, second);
    }

    private static boolean sameItems(List<?> first, List<?> second) {
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (!same(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A number of the vocabulary. */
    static BigDecimal number(Object number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) number).longValue());
    }

    /** Whether each item of the second list says the same as one of the first. */
    static boolean containsAll(List<?> first, List<?> second) {
        return second.stream().allMatch(wanted -> first.stream().anyMatch(item -> same(item, wanted)));
    }

    /** Whether both structures say the same in a field; also if both say nothing. */
    static boolean sameField(String name, Map<?, ?> first, Map<?, ?> second) {
        return same(first.get(name), second.get(name));
    }
}
