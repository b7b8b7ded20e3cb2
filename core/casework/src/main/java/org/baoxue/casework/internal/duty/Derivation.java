package org.baoxue.casework.internal.duty;

import org.baoxue.access.UnitTree;

/** What duties are derived with in one run: one tree of units, one history of policy, one day. */
record Derivation(UnitTree tree, CaseClaims cases, PeriodClaims periods) {}
