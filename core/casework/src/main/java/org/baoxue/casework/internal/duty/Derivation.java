package org.baoxue.casework.internal.duty;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.UnitTree;

/** What duties are derived with in one run: one tree of units, one history of policy, one day. */
record Derivation(UnitTree tree, CaseClaims cases, PeriodClaims periods, EachClaims each, LocalDate today) {

    static Derivation of(UnitTree tree, Timeline timeline, LocalDate today) {
        return new Derivation(
                tree,
                new CaseClaims(timeline, tree, today),
                new PeriodClaims(timeline, tree, today),
                new EachClaims(timeline, new Addressing(tree)),
                today);
    }

    /** What is owed to a pupil on a list. */
    List<Claim> of(ListedPupil pupil) {
        return pupil.standing(tree, today).map(each::of).orElse(List.of());
    }
}
