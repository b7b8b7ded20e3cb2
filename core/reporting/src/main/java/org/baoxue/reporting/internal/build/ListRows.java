package org.baoxue.reporting.internal.build;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.reporting.internal.rows.FormLine;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/** One row for each child on a list of the roster. Thread-safe. */
final class ListRows {

    private static final RuleKey OF_AGE = new RuleKey("population.compulsory");

    private final Roster roster;

    ListRows(Roster roster) {
        this.roster = roster;
    }

    /** The rows of the enrolment list for the classes that count for the unit. */
    Collection<Enrolment> enrolled(Filling asked, long sequence) {
        List<String> teaching =
                asked.tree().teaching(asked.unit()).stream().map(Unit::id).toList();
        return roster.enrolments(teaching, sequence).values();
    }

    /** The pupils whom the enrolment list of the unit's classes names. */
    List<FormLine> pupils(Filling asked, long sequence) {
        List<Enrolment> pupils = enrolled(asked, sequence).stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .toList();
        asked.fits(pupils.size());
        return pupils.stream()
                .map(row -> {
                    Map<FormField, String> values = Person.values(Optional.of(Person.of(row, asked.tree())));
                    values.put(FormField.STATE, "在籍");
                    return new FormLine(row.child().value(), values);
                })
                .toList();
    }

    /**
     * The children of age on the household list of the unit's place, each with the school that lists it; where the form asks
     * for a list of the poor, those alone who stand on it too.
     */
    List<FormLine> ofAge(Filling asked, long sequence) {
        if (!asked.unit().servesDivision()) {
            throw new Invalid(
                    "/unit",
                    "%s没有自己的地方，没有户籍名单 (a unit without a place of its own has no household list)"
                            .formatted(asked.unit().name()));
        }
        Optional<Population> age = asked.policy().rule(OF_AGE, Population.class).map(ResolvedRule::rule);
        Predicate<ChildId> listed = listed(asked, sequence);
        List<Household> rows = roster.households(asked.unit().division(), sequence).values().stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .filter(row -> listed.test(row.child()))
                .filter(row -> age.map(rule -> SchoolAge.onRoster(rule, row.birthDate(), asked.asOf()))
                        .orElse(true))
                .toList();
        asked.fits(rows.size());
        Set<ChildId> children = rows.stream().map(Household::child).collect(Collectors.toSet());
        Map<ChildId, Enrolment> schooled = roster.enrolments(children, sequence);
        return rows.stream()
                .map(row -> {
                    Map<FormField, String> values = Person.values(Optional.of(Person.of(row)));
                    Optional<Enrolment> school = Optional.ofNullable(schooled.get(row.child()))
                            .filter(pupil -> pupil.presence() == Presence.LISTED);
                    school.ifPresent(pupil -> {
                        values.put(FormField.SCHOOL, Person.name(asked.tree(), pupil.schoolId()));
                        values.put(FormField.GRADE, pupil.grade());
                        values.put(FormField.CLASS, Person.name(asked.tree(), pupil.classId()));
                    });
                    values.put(
                            FormField.STATE,
                            (row.registered() ? "户籍" : "常住无户籍") + (school.isPresent() ? "，有学籍" : "，无学籍"));
                    return new FormLine(row.child().value(), values);
                })
                .toList();
    }

    private Predicate<ChildId> listed(Filling asked, long sequence) {
        if (asked.form().listed().isEmpty()) {
            return child -> true;
        }
        Map<ChildId, Listing> poor =
                roster.listings(ListKind.POVERTY_RELIEF, asked.unit().division(), sequence);
        if (poor.isEmpty()) {
            throw new Invalid(
                    "/unit",
                    "%s没有导入%s名单 (there is no list of the poor for the place)"
                            .formatted(asked.unit().name(), ListKind.POVERTY_RELIEF.chinese()));
        }
        return child -> Optional.ofNullable(poor.get(child))
                .filter(row -> row.presence() == Presence.LISTED)
                .isPresent();
    }
}
