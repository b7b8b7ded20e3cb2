package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyView.Occasion;
import org.baoxue.policy.evaluation.Due;

/**
 * A duty that follows from policy and facts, whether or not it was fulfilled.
 *
 * @param source what it was derived from: a case, a unit, or a pupil on a list
 * @param rule the rule
 * @param kind what is asked for
 * @param words the duty in short, as users read it
 * @param unit id of the unit that owes it
 * @param occasion what made it owed
 * @param recipients who must receive it
 * @param due by when
 * @param policyHash policy by which it is due
 * @param form form to report on
 */
public record Claim(
        String source,
        RuleKey rule,
        DutyKind kind,
        String words,
        String unit,
        Occasion occasion,
        Recipients recipients,
        Due due,
        String policyHash,
        Optional<RuleKey> form) {

    /** How the sources of lessons begin, which their records keep in step. */
    public static final String LESSONS = "send:";

    /** Its identity. */
    public DutyId id() {
        return DutyId.of(unit, rule, occasion.subject(), occasion.trigger());
    }

    static String sourceOf(CaseId id) {
        return "case:" + id;
    }

    static String sourceOfListed(String childId, long seq) {
        return "listed:" + childId + "/" + seq;
    }

    static String sourceOf(String unitId) {
        return "unit:" + unitId;
    }

    static Occasion onFact(CaseId id, String trigger, Instant at, LocalDate day) {
        return new Occasion(id.value(), trigger, at, day, day);
    }

    /**
     * Who must receive a duty's report.
     *
     * @param units ids of units
     * @param unresolved kinds that the rule names and for which no unit is known
     */
    public record Recipients(List<String> units, List<UnitKind> unresolved) {
        public Recipients {
            units = List.copyOf(units);
            unresolved = List.copyOf(unresolved);
        }
    }
}
