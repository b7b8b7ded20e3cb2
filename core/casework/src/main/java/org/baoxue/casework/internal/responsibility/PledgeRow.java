package org.baoxue.casework.internal.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.PersonalField;
import org.baoxue.access.Role;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.responsibility.NewPledge;
import org.baoxue.casework.responsibility.Pledge;
import org.baoxue.casework.responsibility.Signatory;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;

/** A row of {@code responsibility_pledge}; a component is null where the column is. An empty rule is 平台建议格式. */
public record PledgeRow(
        String pledgeId,
        String unitId,
        String letterNo,
        String title,
        String ruleKey,
        String policyHash,
        LocalDate signedOn,
        String firstParty,
        String firstName,
        String firstChild,
        String secondParty,
        String secondName,
        String secondChild,
        String recordedBy,
        Instant recordedAt,
        String revokedReason,
        String revokedBy) {

    /** Whether it is the letter that is to be entered, and stands. */
    boolean tells(NewPledge pledge) {
        return revokedBy == null
                && title.equals(pledge.title().strip())
                && signedOn.equals(pledge.signedOn())
                && tells(pledge.first(), firstParty, firstName, firstChild)
                && tells(pledge.second(), secondParty, secondName, secondChild);
    }

    private static boolean tells(Signatory signatory, String party, String name, String child) {
        return signatory.party().name().equals(party)
                && signatory.name().strip().equals(name)
                && signatory.child().map(ChildId::value).equals(Optional.ofNullable(child));
    }

    Pledge view(Role role) {
        return new Pledge(
                pledgeId,
                unitId,
                letterNo,
                title,
                Optional.of(ruleKey).filter(key -> !key.isEmpty()).map(RuleKey::new),
                signedOn,
                signatory(role, firstParty, firstName, firstChild),
                signatory(role, secondParty, secondName, secondChild),
                recordedBy,
                recordedAt,
                Optional.ofNullable(revokedReason).map(words -> ChildNames.mayRead(role) ? words : ""));
    }

    /** A guardian's name is opened with the child's data, for a stated reason. */
    private static Signatory signatory(Role role, String key, String name, String child) {
        Party party = Party.valueOf(key);
        String shown = party == Party.GUARDIAN ? PersonalField.GUARDIAN.mask(name) : ChildNames.shown(role, name);
        return new Signatory(party, shown, Optional.ofNullable(child).map(ChildId::new));
    }
}
