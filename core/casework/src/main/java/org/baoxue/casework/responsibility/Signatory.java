package org.baoxue.casework.responsibility;

import java.util.Optional;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.roster.ChildId;

/**
 * Who signed.
 *
 * @param party as what, such as {@link Party#CLASS_TEACHER}, {@link Party#GUARDIAN} or {@link Party#PUPIL}
 * @param name personal data: readers without the purpose see it masked
 * @param child the pupil who signed, or whose guardian did; empty for others
 */
public record Signatory(Party party, String name, Optional<ChildId> child) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Signatory[" + party.key() + "]";
    }
}
