package org.baoxue.casework.internal.responsibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.Policies.InForce;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.responsibility.PledgeTitle;

/** What the plans say of letters, now and when they were entered. For one thread. */
final class LetterPlans {

    /**
     * What the plan says of a letter.
     *
     * @param title empty where no plan has it, or it has changed
     * @param changed whether the plan no longer says what it said when the letter was entered
     */
    record Said(Optional<PledgeTitle> title, boolean changed) {}

    private final Map<String, Optional<PolicySnapshot>> past = new HashMap<>();
    private final Policies policies;
    private final PolicySnapshot current;
    private final UnitTree tree;

    LetterPlans(Policies policies, UnitTree tree) {
        this.policies = policies;
        this.current = policies.current();
        this.tree = tree;
    }

    Said of(PledgeRow row) {
        if (row.ruleKey().isEmpty()) {
            return new Said(Optional.empty(), false);
        }
        Optional<PledgeTitle> now = title(current, row);
        boolean same = now.isPresent() && (row.policyHash().equals(current.hash()) || now.equals(then(row)));
        return same ? new Said(now, false) : new Said(Optional.empty(), true);
    }

    private Optional<PledgeTitle> then(PledgeRow row) {
        return past.computeIfAbsent(row.policyHash(), hash -> policies.since(row.recordedAt()).stream()
                        .map(InForce::snapshot)
                        .filter(snapshot -> snapshot.hash().equals(hash))
                        .findFirst())
                .flatMap(snapshot -> title(snapshot, row));
    }

    /** What a policy says of this letter on the day when it was signed, best for these two. */
    private Optional<PledgeTitle> title(PolicySnapshot policy, PledgeRow row) {
        List<Party> parties = List.of(Party.valueOf(row.firstParty()), Party.valueOf(row.secondParty()));
        List<PledgeTitle> titles = tree.find(row.unitId()).stream()
                .flatMap(unit -> PledgeService.titles(policy, tree, unit, row.signedOn()).stream())
                .filter(title -> title.rule().text().equals(row.ruleKey())
                        && title.title().equals(row.title()))
                .toList();
        return titles.stream()
                .filter(title -> title.between().equals(parties))
                .findFirst()
                .or(() -> titles.stream().findFirst());
    }
}
