package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import java.util.Map;
import org.baoxue.policy.internal.vocabulary.Strictness.Order;
import org.baoxue.policy.internal.vocabulary.Strictness.Verdict;

/**
 * Which trigger makes more owed: more facts, months or borders do, and so does a shorter cycle. All other pairs are 不可比;
 * so are two deadlines under different cycles.
 */
final class TriggerOrder {
    private static final List<String> SETS = List.of("on", "months", "at");
    private static final String CYCLE = "each";

    /** The trigger that makes more owed is stricter. */
    static final Order MORE_OWED = (first, second, firstRule, secondRule) -> compare(first, second);

    private TriggerOrder() {}

    private static Verdict compare(Object first, Object second) {
        if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> other) {
            if (one.containsKey(CYCLE) && other.containsKey(CYCLE)) {
                return Orders.moreOften(one.get(CYCLE), other.get(CYCLE));
            }
            for (String name : SETS) {
                if (one.containsKey(name) && other.containsKey(name)) {
                    return Orders.MORE.compare(one.get(name), other.get(name), one, other);
                }
            }
        }
        return Verdict.incomparable("触发方式不同 (different triggers)");
    }
}
