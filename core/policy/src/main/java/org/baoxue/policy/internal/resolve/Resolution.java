package org.baoxue.policy.internal.resolve;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Voice;

/** What holds for all places and days that hear the same layers. Immutable. */
record Resolution(SortedMap<RuleKey, ResolvedRule<?>> rules, Map<RuleKey, List<Voice>> silent) {
    static final Resolution NOTHING = new Resolution(new TreeMap<>(), Map.of());

    Resolution {
        rules = Collections.unmodifiableSortedMap(rules);
        silent = Map.copyOf(silent);
    }
}
