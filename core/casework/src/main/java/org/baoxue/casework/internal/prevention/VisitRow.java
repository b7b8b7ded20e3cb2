package org.baoxue.casework.internal.prevention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.ErasableRows;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.prevention.FocusReason;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.VisitMet;
import org.baoxue.casework.prevention.VisitOutcome;
import org.baoxue.roster.ChildId;

/** A row of {@code home_visit}; a component is null where the column is. Public, since JDBI makes and binds it. */
public record VisitRow(
        String childId,
        long seq,
        LocalDate visitedOn,
        String visitGroup,
        String met,
        String outcome,
        String reason,
        String reasonRule,
        boolean signed,
        String dutyId,
        String recordedBy,
        Instant recordedAt,
        String revokedBy,
        Instant revokedAt,
        String classId) {

    static final String VISITORS = "visitors";
    static final String WHEREABOUTS = "whereabouts";
    static final String NEXT = "next";
    static final String NOTE = "note";
    static final String REVOKED = "revoked";
    static final String BETWEEN = "\n";

    ChildId child() {
        return new ChildId(childId);
    }

    boolean stands() {
        return revokedBy == null;
    }

    Optional<DutyId> duty() {
        return Optional.ofNullable(dutyId).map(DutyId::new);
    }

    /** How the log of a duty names this visit. */
    String cited() {
        return "家访记录 %s/%d：%s"
                .formatted(childId, seq, VisitOutcome.valueOf(outcome).chinese());
    }

    /**
     * As a reader may see it.
     *
     * @param words by field; none for readers without the purpose
     */
    HomeVisit view(boolean reads, Optional<String> name, Map<String, String> words) {
        return new HomeVisit(
                child(),
                name,
                seq,
                Optional.ofNullable(classId),
                visitedOn,
                VisitGroup.valueOf(visitGroup),
                words.containsKey(VISITORS) ? List.of(words.get(VISITORS).split(BETWEEN)) : List.of(),
                VisitMet.valueOf(met),
                VisitOutcome.valueOf(outcome),
                Optional.ofNullable(reason)
                        .map(known -> reads
                                ? new FocusReason(
                                        known, Optional.ofNullable(reasonRule).map(RuleKey::new), Optional.empty())
                                : FocusReason.withheld()),
                words.getOrDefault(WHEREABOUTS, ""),
                words.getOrDefault(NEXT, ""),
                signed,
                reads && !words.containsKey(VISITORS) ? ErasableRows.ERASED : words.getOrDefault(NOTE, ""),
                duty(),
                recordedBy,
                recordedAt,
                Optional.ofNullable(revokedBy).map(by -> words.getOrDefault(REVOKED, "")));
    }
}
