package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import java.util.Map;
import org.baoxue.policy.internal.vocabulary.Strictness.Order;
import org.baoxue.policy.internal.vocabulary.Strictness.Verdict;

/**
 * Which trigger makes more owed. More facts, months or borders do; so does a shorter cycle of doing something. A report for
 * each week and one for each month are different reports, and 不可比, as are all other pairs.
 */
final class TriggerOrder {
    private static final List<String> SETS = List.of("on", "months", "at");
    private static final String OTHER_KIND = "触发方式不同 (different triggers)";

    /** Of reports. */
    static final Order OF_REPORTS = (first, second, firstRule, secondRule) -> sets(first, second);

    /** Of whatever is to be done in a cycle. */
    static final Order OF_DUTIES = (first, second, firstRule, secondRule) -> first instanceof Map<?, ?> one
                    && second instanceof Map<?, ?> other
                    && one.containsKey("each")
                    && other.containsKey("each")
            ? Orders.moreOften(one.get("each"), other.get("each"))
            : sets(first, second);

    private TriggerOrder() {}

    private static Verdict sets(Object first, Object second) {
        if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> other) {
            for (String name : SETS) {
                if (one.containsKey(name) && other.containsKey(name)) {
                    return Orders.MORE.compare(one.get(name), other.get(name), one, other);
                }
            }
        }
        return Verdict.incomparable(OTHER_KIND);
    }
}
