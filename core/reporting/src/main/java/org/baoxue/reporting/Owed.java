package org.baoxue.reporting;

import java.time.LocalDate;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.DutyView;

/**
 * What a report answers.
 *
 * @param unit id of the unit that owes it
 * @param rule the reporting rule
 * @param subject case id, or for a period the id of the unit
 * @param trigger fact and its event, such as {@code suspected@1}, or id of the period
 * @param first first day of the period, or day of the event
 * @param last last day of the period, or day of the event
 */
public record Owed(String unit, RuleKey rule, String subject, String trigger, LocalDate first, LocalDate last) {

    /** What this duty asks for. */
    public static Owed by(DutyView duty) {
        DutyView.Occasion occasion = duty.occasion();
        return new Owed(
                duty.unit(), duty.rule(), occasion.subject(), occasion.trigger(), occasion.first(), occasion.last());
    }

    /** Whether it tells of one child and not of a period. */
    public boolean event() {
        return trigger.contains("@");
    }
}
