package org.baoxue.casework.internal.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.AbsenceUpdated;
import org.baoxue.casework.CaseEvent.VerdictLapsed;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseOpening.SuspectedOpened;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.internal.duty.Timeline;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.AbsenceEvaluator;
import org.baoxue.policy.evaluation.AbsenceSpell;
import org.baoxue.policy.evaluation.AbsenceVerdict;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.Governing;

/**
 * Decides from one child's marks and cases what the clock has to append. Pure: asked twice, it has nothing to add.
 *
 * <p>Each case takes the absences up to the day on which it was settled; only later ones can open another. An absence that
 * is over is judged by the definition that was in force then, as far as there was one, so that a stricter rule does not
 * reach back. An open case stands by the policy that opened it, as it held on that day.
 */
public final class Verdicts {

    private final Timeline timeline;
    private final PolicyPlaces places;
    private final LocalDate today;

    public Verdicts(Timeline timeline, UnitTree tree, LocalDate today) {
        this.timeline = timeline;
        this.places = new PolicyPlaces(tree);
        this.today = today;
    }

    /** An event to append to a case after its last one. */
    public record Planned(CaseId id, CaseEvent event, long expectedSeq) {}

    /**
     * A verdict and whose rules it is by.
     *
     * @param verdict the definition met
     * @param governing which of the child's places governs
     */
    public record Judged(AbsenceVerdict verdict, Governing governing) {}

    /** What there is to append for this child. */
    public Optional<Planned> plan(Pupil pupil, List<CaseView> cases) {
        Pupil later = unsettled(pupil, cases);
        Optional<CaseView> open =
                cases.stream().filter(known -> known.state().open()).findFirst();
        boolean byPerson = open.filter(known -> known.rule().isEmpty()).isPresent();
        if (byPerson || cases.stream().anyMatch(Verdicts::taughtAtHome)) {
            return Optional.empty();
        }
        return open.isPresent() ? review(later, open.get()) : open(later);
    }

    /** Who is taught at home misses no lessons; whether lessons are really sent is looked at elsewhere. */
    private static boolean taughtAtHome(CaseView known) {
        return known.state() == CaseState.EXITED
                && known.exit()
                        .filter(exit -> exit.kind() == ExitKind.SEND_EDUCATION)
                        .isPresent();
    }

    /** What the rules in force now say of the absences that no settled case has taken, whatever case is open. */
    public Optional<Judged> judge(Pupil pupil, List<CaseView> cases, Concept concept) {
        Pupil later = unsettled(pupil, cases);
        return governing(later).flatMap(governing -> accepted(later, governing.where(), now(governing.where()), concept)
                .map(verdict -> new Judged(verdict, governing)));
    }

    private static Pupil unsettled(Pupil pupil, List<CaseView> cases) {
        return pupil.after(cases.stream()
                .flatMap(known -> known.settledOn().stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN));
    }

    private Optional<Planned> open(Pupil pupil) {
        return governing(pupil)
                .flatMap(governing -> accepted(pupil, governing.where(), now(governing.where()), Concept.SUSPECTED)
                        .map(verdict -> opening(pupil, governing, verdict)));
    }

    private static Planned opening(Pupil pupil, Governing governing, AbsenceVerdict verdict) {
        SuspectedOpened opening = new SuspectedOpened(
                pupil.child(),
                verdict.since(),
                verdict.reachedOn(),
                verdict.rule(),
                governing.place(),
                governing.where().division(),
                pupil.places().household(),
                pupil.places().residence(),
                pupil.school(),
                pupil.classId());
        return new Planned(CaseId.ofAbsence(pupil.child(), verdict.since()), opening, 0);
    }

    private Optional<Planned> review(Pupil pupil, CaseView file) {
        PolicySnapshot snapshot = timeline.at(file.openedAt());
        PolicyPlace place = places.of(file.place(), file.division(), file.school());
        LocalDate opened = file.openedAt().atZone(Due.ZONE).toLocalDate();
        ResolvedPolicy policy = snapshot.resolve(place, opened);
        Optional<AbsenceVerdict> same = spells(pupil, policy, Concept.SUSPECTED).stream()
                .map(AbsenceSpell::verdict)
                .filter(verdict -> verdict.since().equals(file.since())
                        && verdict.reachedOn().equals(file.reachedOn()))
                .findFirst();
        if (same.isPresent() && !file.lapsed()) {
            return Optional.empty();
        }
        Optional<AbsenceVerdict> standing = same.or(() -> accepted(pupil, place, policy, Concept.SUSPECTED));
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

    private ResolvedPolicy now(PolicyPlace place) {
        return timeline.current().resolve(place, today);
    }

    private Optional<AbsenceVerdict> accepted(Pupil pupil, PolicyPlace place, ResolvedPolicy policy, Concept concept) {
        return spells(pupil, policy, concept).stream()
                .filter(spell -> spell.ended().isEmpty() || metThen(pupil, place, spell, concept))
                .map(AbsenceSpell::verdict)
                .findFirst();
    }

    private boolean metThen(Pupil pupil, PolicyPlace place, AbsenceSpell spell, Concept concept) {
        LocalDate ended = spell.ended().orElseThrow();
        ResolvedPolicy then = timeline.onDay(spell.verdict().reachedOn())
                .resolve(place, spell.verdict().reachedOn());
        boolean defined = then.rules(Definition.class).stream()
                .anyMatch(rule -> rule.rule().concept() == concept
                        && rule.rule().absence().isPresent());
        return !defined
                || AbsenceEvaluator.evaluate(then, concept, pupil.absent(), pupil.present(), ended.minusDays(1))
                        .isPresent();
    }

    private List<AbsenceSpell> spells(Pupil pupil, ResolvedPolicy policy, Concept concept) {
        return AbsenceEvaluator.spells(policy, concept, pupil.absent(), pupil.present(), today);
    }

    private Optional<Governing> governing(Pupil pupil) {
        return GoverningPlaces.of(timeline.current(), Fact.ABSENCE, pupil.places(), today);
    }

    static SortedSet<LocalDate> after(SortedSet<LocalDate> days, LocalDate settled) {
        return new TreeSet<>(days.tailSet(settled.plusDays(settled.equals(LocalDate.MIN) ? 0 : 1)));
    }
}
