package org.baoxue.casework.internal.reconcile;

import java.time.LocalDate;
import org.baoxue.access.Actor;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.PolicySnapshot;

/**
 * What the comparisons of one job rest on; all see the same.
 *
 * @param asOf sequence of the roster
 * @param rosterHash names the roster as of it
 * @param today day in Asia/Shanghai
 */
record Given(
        Actor actor, Unit unit, UnitTree tree, PolicySnapshot policy, long asOf, String rosterHash, LocalDate today) {}
