package org.baoxue.casework.internal.duty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.internal.duty.Claim.Recipients;
import org.baoxue.casework.internal.fold.Governed;
import org.baoxue.policy.evaluation.CaseScopes;

/** Who must hear of a fact about a child, before there is a case: all that the reports of the plan name. Pure. */
public record FactAddressees(UnitTree tree) {

    /**
     * The receivers of every report on the fact.
     *
     * @param policy of the governing place
     */
    public Recipients of(ResolvedPolicy policy, CaseFact fact, Governed child) {
        Addressing addressing = new Addressing(tree);
        Set<String> units = new LinkedHashSet<>();
        Set<UnitKind> unresolved = new LinkedHashSet<>();
        List<Demand> reports = Demands.of(policy)
                .filter(demand -> demand.kind() == DutyKind.REPORT && follows(demand, fact, child))
                .toList();
        for (Demand report : reports) {
            addressing
                    .reporter(report.owner(), child)
                    .ifPresentOrElse(
                            reporter -> {
                                Recipients found = addressing.recipients(report.addressees(), reporter, child);
                                units.addAll(found.units());
                                unresolved.addAll(found.unresolved());
                            },
                            () -> report.addressees().forEach(addressee -> unresolved.add(addressee.kind())));
        }
        return new Recipients(new ArrayList<>(units), new ArrayList<>(unresolved));
    }

    private boolean follows(Demand demand, CaseFact fact, Governed child) {
        return demand.trigger() instanceof Trigger.OnFact on
                && on.facts().contains(fact)
                && CaseScopes.covers(
                        demand.cases(),
                        child.division(),
                        child.household(),
                        child.school().flatMap(tree::find).map(Unit::division));
    }
}
