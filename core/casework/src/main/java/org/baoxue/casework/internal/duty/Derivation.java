package org.baoxue.casework.internal.duty;

import java.time.LocalDate;
import org.baoxue.access.UnitTree;

/** What duties are derived with in one run: one tree of units, one history of policy, one day. */
record Derivation(UnitTree tree, CaseClaims cases, PeriodClaims periods) {

    static Derivation of(UnitTree tree, Timeline timeline, LocalDate today) {
        return new Derivation(tree, new CaseClaims(timeline, tree, today), new PeriodClaims(timeline, tree, today));
    }
}
