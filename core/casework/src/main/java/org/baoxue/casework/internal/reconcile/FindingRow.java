package org.baoxue.casework.internal.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.Finding;
import org.baoxue.casework.reconciliation.Finding.Answer;
import org.baoxue.casework.reconciliation.Finding.Candidate;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.matching.Sign;

/** A row of {@code reconciliation_finding} with its newest answer; a component is null where the column is. */
public record FindingRow(
        String comparison,
        String childId,
        String division,
        String unitPath,
        String state,
        LocalDate firstFound,
        LocalDate lastFound,
        String facts,
        String candidateId,
        String candidateSchool,
        int percent,
        String signs,
        String evidence,
        LocalDate missingFrom,
        String explanation,
        String proof,
        String answeredFacts,
        String answeredBy,
        Instant answeredAt) {

    static FindingRow of(
            ListComparison comparison, Found child, String facts, LocalDate today, Optional<FindingRow> before) {
        Optional<Comparison.Likely> likely = child.likely();
        FindingRow found = new FindingRow(
                comparison.name(),
                child.child().value(),
                child.division().digits(),
                child.unitPath(),
                (child.certain() ? FindingState.CERTAIN : FindingState.OPEN).name(),
                before.filter(known -> !known.state().equals(FindingState.GONE.name()))
                        .map(FindingRow::firstFound)
                        .orElse(today),
                today,
                facts,
                likely.map(known -> known.other().child().value()).orElse(null),
                likely.map(known -> known.other().school()).orElse(null),
                likely.map(known -> known.pair().percent()).orElse(0),
                likely.map(known ->
                                known.pair().signs().stream().map(Sign::name).collect(Collectors.joining(",")))
                        .orElse(""),
                child.evidence(),
                child.missingFrom().orElse(null),
                before.map(FindingRow::explanation).orElse(null),
                before.map(FindingRow::proof).orElse(null),
                before.map(FindingRow::answeredFacts).orElse(null),
                before.map(FindingRow::answeredBy).orElse(null),
                before.map(FindingRow::answeredAt).orElse(null));
        FindingState judged = found.judged();
        // It was gone meanwhile, so that the answer was given to another question
        boolean another = judged == FindingState.EXPLAINED
                && before.filter(known -> known.is(FindingState.GONE)).isPresent();
        return found.stating(another ? FindingState.CHANGED : judged);
    }

    /** What the newest answer says of the facts as they are. */
    private FindingState judged() {
        if (is(FindingState.CERTAIN)) {
            return FindingState.CERTAIN;
        }
        if (explanation == null || !Explanation.valueOf(explanation).settles()) {
            return FindingState.OPEN;
        }
        return facts.equals(answeredFacts) ? FindingState.EXPLAINED : FindingState.CHANGED;
    }

    FindingRow answered(Explanation how, String shown, String by, Instant at) {
        FindingRow answered = new FindingRow(
                comparison,
                childId,
                division,
                unitPath,
                state,
                firstFound,
                lastFound,
                facts,
                candidateId,
                candidateSchool,
                percent,
                signs,
                evidence,
                missingFrom,
                how.name(),
                shown,
                facts,
                by,
                at);
        return answered.stating(answered.judged());
    }

    FindingRow stating(FindingState next) {
        return new FindingRow(
                comparison,
                childId,
                division,
                unitPath,
                next.name(),
                firstFound,
                lastFound,
                facts,
                candidateId,
                candidateSchool,
                percent,
                signs,
                evidence,
                missingFrom,
                explanation,
                proof,
                answeredFacts,
                answeredBy,
                answeredAt);
    }

    boolean is(FindingState wanted) {
        return state.equals(wanted.name());
    }

    /** The finding without names; the proof only for those who may read it. */
    Finding view(boolean readsProof) {
        return new Finding(
                ListComparison.valueOf(comparison),
                new ChildId(childId),
                Optional.empty(),
                new DivisionCode(division),
                FindingState.valueOf(state),
                firstFound,
                lastFound,
                evidence,
                Optional.ofNullable(missingFrom),
                facts,
                Optional.ofNullable(candidateId)
                        .map(id -> new Candidate(
                                new ChildId(id), Optional.empty(), candidateSchool, percent, signsOf(signs))),
                Optional.ofNullable(explanation)
                        .map(code -> new Answer(
                                Explanation.valueOf(code),
                                Optional.ofNullable(proof).filter(words -> readsProof),
                                answeredBy,
                                answeredAt)));
    }

    private static List<Sign> signsOf(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",", -1)).map(Sign::valueOf).toList();
    }
}
