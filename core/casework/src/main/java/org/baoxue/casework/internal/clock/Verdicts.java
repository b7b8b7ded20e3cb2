package org.baoxue.casework.internal.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.GoverningPlace;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.AbsenceUpdated;
import org.baoxue.casework.CaseEvent.SuspectedOpened;
import org.baoxue.casework.CaseEvent.VerdictLapsed;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.duty.Timeline;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.AbsenceEvaluator;
import org.baoxue.policy.evaluation.AbsenceSpell;
import org.baoxue.policy.evaluation.AbsenceVerdict;

/**
 * Decides from one child's marks and cases what the clock has to append. Pure: asked twice, it has nothing to add.
 *
 * <p>Each case takes the absences up to the day on which it was settled; only later ones can open another. An absence that
 * is over is judged by the definition that was in force then, as far as there was one, so that a stricter rule does not
 * reach back. An open case stands by the policy that opened it.
 */
final class Verdicts {

    private final Timeline timeline;
    private final PolicyPlaces places;
    private final LocalDate today;

    Verdicts(Timeline timeline, UnitTree tree, LocalDate today) {
        this.timeline = timeline;
        this.places = new PolicyPlaces(tree);
        this.today = today;
    }

    /** An event to append to a case after its last one. */
    record Planned(CaseId id, CaseEvent event, long expectedSeq) {}

    /** What there is to append for this child. */
    Optional<Planned> plan(Pupil pupil, List<CaseView> cases) {
        LocalDate settled = cases.stream()
                .flatMap(known -> known.settledOn().stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        Pupil later = pupil.after(settled);
        Optional<CaseView> open =
                cases.stream().filter(known -> known.state().open()).findFirst();
        return open.isPresent() ? review(later, open.get()) : open(later);
    }

    private Optional<Planned> open(Pupil pupil) {
        Governing governing = governing(pupil);
        return accepted(pupil, places.of(governing.place(), governing.division(), pupil.school()), timeline.current())
                .map(verdict -> {
                    SuspectedOpened opening = new SuspectedOpened(
                            pupil.child(),
                            verdict.since(),
                            verdict.reachedOn(),
                            verdict.rule(),
                            governing.place(),
                            governing.division(),
                            pupil.household(),
                            pupil.school(),
                            pupil.classId());
                    return new Planned(CaseId.ofAbsence(pupil.child(), verdict.since()), opening, 0);
                });
    }

    private Optional<Planned> review(Pupil pupil, CaseView file) {
        PolicySnapshot snapshot = timeline.at(file.openedAt());
        PolicyPlace place = places.of(file.place(), file.division(), file.school());
        Optional<AbsenceVerdict> same = spells(pupil, snapshot.resolve(place, today)).stream()
                .map(AbsenceSpell::verdict)
                .filter(verdict -> verdict.since().equals(file.since())
                        && verdict.reachedOn().equals(file.reachedOn()))
                .findFirst();
        if (same.isPresent() && !file.lapsed()) {
            return Optional.empty();
        }
        Optional<AbsenceVerdict> standing = same.or(() -> accepted(pupil, place, snapshot));
        if (standing.isPresent()) {
            return Optional.of(new Planned(
                    file.id(),
                    new AbsenceUpdated(
                            standing.get().since(),
                            standing.get().reachedOn(),
                            standing.get().rule()),
                    file.seq()));
        }
        return file.state() == CaseState.SUSPECTED && !file.lapsed()
                ? Optional.of(new Planned(file.id(), new VerdictLapsed(today), file.seq()))
                : Optional.empty();
    }

    private Optional<AbsenceVerdict> accepted(Pupil pupil, PolicyPlace place, PolicySnapshot snapshot) {
        return spells(pupil, snapshot.resolve(place, today)).stream()
                .filter(spell -> spell.ended().isEmpty()
                        || metThen(pupil, place, spell, spell.ended().get()))
                .map(AbsenceSpell::verdict)
                .findFirst();
    }

    private boolean metThen(Pupil pupil, PolicyPlace place, AbsenceSpell spell, LocalDate ended) {
        ResolvedPolicy then = timeline.onDay(spell.verdict().reachedOn())
                .resolve(place, spell.verdict().reachedOn());
        boolean defined = then.rules(Definition.class).stream()
                .anyMatch(rule -> rule.rule().concept() == Concept.SUSPECTED
                        && rule.rule().absence().isPresent());
        return !defined
                || AbsenceEvaluator.evaluate(
                                then, Concept.SUSPECTED, pupil.absent(), pupil.present(), ended.minusDays(1))
                        .isPresent();
    }

    private List<AbsenceSpell> spells(Pupil pupil, ResolvedPolicy policy) {
        return AbsenceEvaluator.spells(policy, Concept.SUSPECTED, pupil.absent(), pupil.present(), today);
    }

    private record Governing(Place place, DivisionCode division) {}

    /** Where the rule names a place that is not known of the child, the school's governs, and the event says so. */
    private Governing governing(Pupil pupil) {
        Governing school = new Governing(Place.SCHOOL, pupil.schoolDivision());
        Place named = timeline
                .current()
                .resolve(places.of(Place.SCHOOL, pupil.schoolDivision(), pupil.school()), today)
                .rules(GoverningPlace.class)
                .stream()
                .filter(rule -> rule.rule().fact() == Fact.ABSENCE)
                .map(rule -> rule.rule().place())
                .findFirst()
                .orElse(Place.SCHOOL);
        return named == Place.HOUSEHOLD
                ? pupil.household()
                        .map(place -> new Governing(Place.HOUSEHOLD, place))
                        .orElse(school)
                : school;
    }

    static SortedSet<LocalDate> after(SortedSet<LocalDate> days, LocalDate settled) {
        return new TreeSet<>(days.tailSet(settled.plusDays(settled.equals(LocalDate.MIN) ? 0 : 1)));
    }
}
