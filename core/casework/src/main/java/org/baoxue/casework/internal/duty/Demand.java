package org.baoxue.casework.internal.duty;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Addressee;
import org.baoxue.api.policy.rule.CaseScope;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.DutyKind;

/**
 * What one rule asks of one kind of unit, whatever the type of the rule.
 *
 * @param owner kind of unit that owes it
 * @param trigger what makes it owed
 * @param deadline by when; empty if nobody says
 * @param times how often in each period, at least once
 * @param addressees who receives it or takes part
 * @param form key of the form that records it
 * @param cases for which cases, where a fact is the trigger; empty for all
 * @param words the duty in short, as users read it
 * @param each the group of children to each of whom it is owed; empty where it is about no single child
 */
record Demand(
        RuleKey key,
        DutyKind kind,
        UnitKind owner,
        Trigger trigger,
        Optional<Deadline> deadline,
        int times,
        List<Addressee> addressees,
        Optional<RuleKey> form,
        Optional<CaseScope> cases,
        String words,
        Optional<VisitGroup> each) {

    Demand {
        addressees = List.copyOf(addressees);
    }
}
