package org.baoxue.casework.internal.reconcile;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Actors;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Reconciliation;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.reconciliation.SameFrom;
import org.baoxue.roster.matching.Sign;

/**
 * Takes likely pairs as the same child from the probability on that the policy of the place gives. What a person has said of a
 * finding stands, whatever the probability. Pure.
 *
 * @param bar the probability; empty where a person decides each
 */
record TakenPairs(Optional<SameFrom> bar, Instant now) {

    private static final String FIELD = "same-from";
    private static final String PLATFORM = Actors.system("reconciliation").name();

    /** By the rules that ask for a comparison; of two that give a probability the higher. */
    static TakenPairs of(Given given, ListComparison comparison, Instant now) {
        return new TakenPairs(
                NamedComparisons.rules(given, comparison).stream()
                        .flatMap(rule -> bar(rule).stream())
                        .max(Comparator.comparingInt(SameFrom::percent)),
                now);
    }

    private static Optional<SameFrom> bar(ResolvedRule<Reconciliation> rule) {
        Map<String, FieldValue> fields = rule.fields();
        return rule.rule()
                .sameFrom()
                .map(percent -> new SameFrom(
                        percent,
                        rule.key().text(),
                        fields.get(FIELD).origin(),
                        fields.get(FIELD).layer()));
    }

    /** The finding under this probability: answered by the platform where it reaches it, to be looked at where it no longer does. */
    FindingRow judge(FindingRow row) {
        boolean byPerson = row.explanation() != null && !byPlatform(row);
        if (byPerson || row.is(FindingState.CERTAIN)) {
            return row;
        }
        Optional<SameFrom> reached = bar.filter(least -> row.candidateId() != null && row.percent() >= least.percent());
        if (reached.isEmpty()) {
            return row.is(FindingState.EXPLAINED) ? row.stating(FindingState.CHANGED) : row;
        }
        return row.is(FindingState.EXPLAINED)
                ? row
                : row.answered(explanation(row), proof(row, reached.get()), PLATFORM, now);
    }

    /** Whether it stands as taken. */
    static boolean taken(FindingRow row) {
        return byPlatform(row) && row.is(FindingState.EXPLAINED);
    }

    private static boolean byPlatform(FindingRow row) {
        return PLATFORM.equals(row.answeredBy());
    }

    private static Explanation explanation(FindingRow row) {
        return row.comparison().equals(ListComparison.DROPOUTS_POVERTY_RELIEF.name())
                ? Explanation.POOR
                : Explanation.IN_SCHOOL;
    }

    private static String proof(FindingRow row, SameFrom least) {
        String signs = Arrays.stream(row.signs().split(",", -1))
                .map(sign -> Sign.valueOf(sign).chinese())
                .collect(Collectors.joining("、"));
        return "把握%d%%，达到标准%s，按同一人认定；凭据：%s".formatted(row.percent(), least.text(), signs);
    }
}
