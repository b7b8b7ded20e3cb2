package org.baoxue.casework.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;

/**
 * A letter of responsibility (责任书) that two parties signed.
 *
 * @param id names the letter; no personal data
 * @param unit the unit that keeps it
 * @param number its number in the unit
 * @param title its title
 * @param rule the rule of the plan that has the title; empty for 平台建议格式
 * @param signedOn when it was signed
 * @param first the party that asks for it, as the reader may see it
 * @param second the party that pledges, as the reader may see it
 * @param recordedBy who entered it
 * @param recordedAt when
 * @param revoked why the entry was taken back; empty while it stands
 */
public record Pledge(
        String id,
        String unit,
        String number,
        String title,
        Optional<RuleKey> rule,
        LocalDate signedOn,
        Signatory first,
        Signatory second,
        String recordedBy,
        Instant recordedAt,
        Optional<String> revoked) {

    /** Where the title comes from, in words. */
    public String basis() {
        return rule.isPresent() ? "方案规定" : "平台建议格式";
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Pledge[" + id + "]";
    }
}
