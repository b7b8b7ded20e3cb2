package org.baoxue.casework;

import java.util.regex.Pattern;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.chain.Digests;

/**
 * The identity of a duty: SHA-256 over governing unit, rule key, subject and trigger. Whoever derives the same duty again,
 * after a restart, a restore or a change of rule, gets the same id.
 *
 * @param value 64 hexadecimal digits
 */
public record DutyId(String value) implements Comparable<DutyId> {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws IllegalArgumentException if the text has another shape
     */
    public DutyId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("任务编号应为64位十六进制数 (a duty id has 64 hexadecimal digits): '" + value + "'");
        }
    }

    /**
     * The id of a duty.
     *
     * @param unit id of the unit that owes it
     * @param rule the rule
     * @param subject case id, or for a period the id of the unit
     * @param trigger fact and its event, such as {@code suspected@1}, or id of the period
     */
    public static DutyId of(String unit, RuleKey rule, String subject, String trigger) {
        return new DutyId(Digests.sha256(String.join("\n", unit, rule.text(), subject, trigger)));
    }

    /** The id of a unit's duty to report for a period, such as {@code 2026-11}. */
    public static DutyId ofPeriod(String unit, RuleKey rule, String periodId) {
        return of(unit, rule, unit, periodId);
    }

    @Override
    public int compareTo(DutyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
