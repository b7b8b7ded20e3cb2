package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.UnitKind;

/**
 * A report that a unit owes.
 *
 * @param trigger what makes it owed
 * @param deadline by when; empty if nobody says
 * @param reporter kind of unit that owes it
 * @param addressees all who must receive it; empty if nobody says
 * @param media every medium in which it must arrive; empty if any will do
 * @param zeroReport whether "none" must be reported; empty if nobody says
 * @param cumulative whether it lists all open children up to the end of the period, not only the period's new ones
 * @param form key of the form; empty if the plan has none
 * @param cases which children's facts are reported; empty for all
 */
public record Reporting(
        Trigger trigger,
        Optional<Deadline> deadline,
        UnitKind reporter,
        List<Addressee> addressees,
        Set<Medium> media,
        Optional<Boolean> zeroReport,
        Optional<Boolean> cumulative,
        Optional<RuleKey> form,
        Optional<CaseScope> cases)
        implements Rule {

    public Reporting {
        addressees = List.copyOf(addressees);
        media = Set.copyOf(media);
    }
}
