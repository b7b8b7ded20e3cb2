package org.baoxue.reporting.internal.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.reporting.indicator.Formula;
import org.baoxue.reporting.indicator.SubPopulation;

/**
 * The children of a unit that indicators count.
 *
 * @param pupils the pupils of the school year; lost are the dropouts among them
 * @param dropouts all dropouts, also those on no list
 * @param ofAge children of age on the household list, lost are those without 学籍; empty if the unit has no such list
 * @param disabled the children of the list of the disabled
 */
record UnitFacts(List<Counted> pupils, List<Counted> dropouts, Optional<List<Counted>> ofAge, Disabled disabled) {

    /**
     * The children of the list of the disabled.
     *
     * @param ofAge those of age, lost are those without 学籍; empty if the unit has no such list
     * @param pupils those who are pupils of the unit, lost are those who are sent lessons
     */
    record Disabled(Optional<List<Counted>> ofAge, List<Counted> pupils) {}

    /** The same for the children of a group. */
    UnitFacts of(SubPopulation group, Groups groups) {
        return new UnitFacts(
                in(pupils, group, groups),
                in(dropouts, group, groups),
                ofAge.map(children -> in(children, group, groups)),
                new Disabled(
                        disabled.ofAge().map(children -> in(children, group, groups)),
                        in(disabled.pupils(), group, groups)));
    }

    private static List<Counted> in(List<Counted> children, SubPopulation group, Groups groups) {
        return children.stream()
                .filter(counted -> groups.has(group, counted.child().child()))
                .toList();
    }

    /** The children of the denominator; empty if the lists do not give the formula for this unit and stage. */
    Optional<List<Counted>> base(Formula formula, Stage stage) {
        return switch (formula) {
            case DROPOUTS_ON_DAY -> Optional.of(of(dropouts, stage));
            case DROPOUTS_BY_PUPILS, STAYED_BY_PUPILS -> filled(of(pupils, stage));
            // The household list tells no stage
            case ENROLLED_BY_OF_AGE -> stage == Stage.COMPULSORY ? ofAge.flatMap(UnitFacts::filled) : Optional.empty();
            case ENROLLED_BY_DISABLED ->
                stage == Stage.COMPULSORY ? disabled.ofAge().flatMap(UnitFacts::filled) : Optional.empty();
            case TAUGHT_AT_HOME_BY_DISABLED_PUPILS -> filled(of(disabled.pupils(), stage));
            // Numbers are recorded of a cohort, not children
            case GRADUATES_BY_ENTRANTS, GRADUATES_BY_ENTRANTS_AND_TRANSFERS, GRADUATES_BY_ENTRANTS_AND_NET ->
                Optional.empty();
        };
    }

    /** The schools that pupils of a stage attend. */
    Set<String> schools(Stage stage) {
        return of(pupils, stage).stream()
                .flatMap(pupil -> pupil.child().school().stream())
                .collect(Collectors.toSet());
    }

    private static Optional<List<Counted>> filled(List<Counted> children) {
        return children.isEmpty() ? Optional.empty() : Optional.of(children);
    }

    private static List<Counted> of(List<Counted> children, Stage stage) {
        return children.stream().filter(child -> child.in(stage)).toList();
    }
}
