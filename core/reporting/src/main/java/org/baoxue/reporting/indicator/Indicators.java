package org.baoxue.reporting.indicator;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.unit.UnitKind;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Computes indicators from the newest roster and from the cases as they stood at the end of a day, and holds them against
 * the targets of the unit's place. Pupils of an education unit are those of its classes; a government unit answers for the
 * schools that lie in its place. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside the actor's
 * scope. Thread-safe.
 */
@ProviderType
public interface Indicators {

    /**
     * The indicators of a unit.
     *
     * @param day last day that counts, in Asia/Shanghai
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the day lies ahead
     */
    IndicatorSheet sheet(Actor actor, String unitId, LocalDate day);

    /**
     * The indicators of every unit of a kind under a unit or, for a government unit, in its place; by code.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the day lies ahead
     */
    Page<IndicatorSheet> sheets(Actor actor, String unitId, UnitKind level, LocalDate day, PageRequest page);

    /**
     * The children behind a figure, by class and pseudonym; names masked unless the role has the purpose. Figures that tell
     * who is disabled open only to roles that may see it, and each opening is written to the audit trail.
     *
     * @throws org.baoxue.access.Denied if the figure tells who is disabled and the role may not see it
     * @throws org.baoxue.access.Invalid if there is no such figure, or it is that of a cohort, see {@link #cohort}
     */
    Page<FigureChild> children(Actor actor, FigureQuery query, PageRequest page);

    /**
     * The children behind a figure of a cohort, one of 巩固率: entrants by the last lists of the entry year, graduates by the
     * 毕业 registered in the last school year of the cohort, the lost with what is registered of them. Names masked unless the
     * role has the purpose. Where no list of the entry year exists the recorded number has no names, and the part says so.
     *
     * @throws org.baoxue.access.Invalid if the indicator is none of a cohort, a group is asked for, or nothing is recorded
     */
    CohortChildren cohort(Actor actor, FigureQuery query, PageRequest page);

    /** Names a figure of a unit and of a group of children, and one side of it. */
    record FigureQuery(
            String unitId, LocalDate day, Indicator indicator, Stage stage, FigureSide side, SubPopulation group) {

        /** A figure of all children. */
        public FigureQuery(String unitId, LocalDate day, Indicator indicator, Stage stage, FigureSide side) {
            this(unitId, day, indicator, stage, side, SubPopulation.ALL);
        }
    }

    /** Why the platform does not judge a target for an indicator that names no formula; empty if it does. */
    static Optional<String> lacking(Indicator indicator) {
        return indicator == Indicator.RETENTION_RATE ? Optional.of("方案未说明是年巩固率还是九年巩固率，不同口径不作比较") : Optional.empty();
    }
}
