package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.DutyView.Escalation;
import org.baoxue.casework.DutyView.Occasion;
import org.baoxue.casework.DutyView.Outcome;
import org.baoxue.policy.evaluation.Due;

/**
 * A row of {@code duty}; a component is null where the column is. {@code dueAt} and {@code dueWords} are both null where the
 * deadline is unsaid.
 */
public record DutyRow(
        String dutyId,
        String ruleKey,
        String unitId,
        String derivedFrom,
        String subject,
        String triggerId,
        Instant owedSince,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant dueAt,
        String dueWords,
        boolean dueAssumed,
        String addressees,
        String unresolved,
        String policyHash,
        String formKey,
        String outcome,
        Instant outcomeAt,
        String outcomeBy,
        String outcomeReason,
        long headSeq,
        String kind,
        String words) {

    static DutyRow of(Claim claim, long headSeq) {
        Occasion occasion = claim.occasion();
        return new DutyRow(
                claim.id().value(),
                claim.rule().text(),
                claim.unit(),
                claim.source(),
                occasion.subject(),
                occasion.trigger(),
                occasion.since(),
                occasion.first(),
                occasion.last(),
                claim.due() instanceof Due.At at ? at.end() : null,
                claim.due() instanceof Due.Unquantified unquantified ? unquantified.words() : null,
                claim.due() instanceof Due.At at && at.assumed(),
                String.join(",", claim.recipients().units()),
                claim.recipients().unresolved().stream().map(UnitKind::key).collect(Collectors.joining(",")),
                claim.policyHash(),
                claim.form().map(RuleKey::text).orElse(null),
                null,
                null,
                null,
                null,
                headSeq,
                claim.kind().name(),
                claim.words());
    }

    DutyRow settled(DutyState state, Outcome how, long seq) {
        return with(state.name(), how.at(), how.by(), how.reason(), seq);
    }

    /** The same with another last event. */
    DutyRow after(long seq) {
        return with(outcome, outcomeAt, outcomeBy, outcomeReason, seq);
    }

    private DutyRow with(String state, Instant at, String by, String reason, long seq) {
        return new DutyRow(
                dutyId,
                ruleKey,
                unitId,
                derivedFrom,
                subject,
                triggerId,
                owedSince,
                firstDay,
                lastDay,
                dueAt,
                dueWords,
                dueAssumed,
                addressees,
                unresolved,
                policyHash,
                formKey,
                state,
                at,
                by,
                reason,
                seq,
                kind,
                words);
    }

    boolean isSettled() {
        return outcome != null;
    }

    List<String> addresseeIds() {
        return split(addressees);
    }

    Due due() {
        if (dueAt != null) {
            return new Due.At(dueAt, dueAssumed);
        }
        return dueWords == null ? new Due.Unsaid() : new Due.Unquantified(dueWords);
    }

    /** @param tiers whom it was passed up to */
    DutyView view(Instant now, List<Escalation> tiers) {
        return new DutyView(
                new DutyId(dutyId),
                new RuleKey(ruleKey),
                DutyKind.valueOf(kind),
                words,
                unitId,
                new Occasion(subject, triggerId, owedSince, firstDay, lastDay),
                addresseeIds(),
                split(unresolved).stream()
                        .flatMap(key -> UnitKind.ofKey(key).stream())
                        .toList(),
                due(),
                state(now),
                policyHash,
                Optional.ofNullable(formKey).map(RuleKey::new),
                isSettled() ? Optional.of(new Outcome(outcomeAt, outcomeBy, outcomeReason)) : Optional.empty(),
                tiers);
    }

    private DutyState state(Instant now) {
        if (isSettled()) {
            return DutyState.valueOf(outcome);
        }
        return due().passed(now) ? DutyState.LATE_OPEN : DutyState.OPEN;
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
    }
}
