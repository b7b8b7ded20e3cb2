package org.baoxue.casework.internal.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Notice;
import org.baoxue.api.policy.rule.NoticePurpose;
import org.baoxue.api.policy.rule.Paper;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.casework.CaseEvent.DocumentEntered;
import org.baoxue.casework.CaseEvent.DocumentServed;
import org.baoxue.casework.CaseProcedure.StepDocument;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;

/**
 * The document that a plan names for a step, and where it stands in a case. Pure.
 *
 * @param policy of the place that governs the case
 * @param step the plan's step
 * @param rule the notice or paper of that title, of a plan before what the platform proposes
 * @param events those of the case that count
 */
record StepPaper(ResolvedPolicy policy, Procedure.Step step, ResolvedRule<?> rule, List<Recorded> events) {

    private static final Comparator<Entered> LATEST = Comparator.comparing(
                    Entered::until, Comparator.comparing(until -> until.orElse(LocalDate.MIN)))
            .thenComparing(entered -> entered.servedOn().orElse(LocalDate.MIN))
            .thenComparing(Entered::seq);

    /** One document of the case with what its service began. */
    private record Entered(long seq, DocumentEntered event, Optional<LocalDate> servedOn, Optional<LocalDate> until) {}

    /** The document of a step; empty where the step names none, or one that no rule of the place declares. */
    static Optional<StepPaper> of(ResolvedPolicy policy, Procedure.Step step, List<Recorded> events) {
        return step.document()
                .flatMap(title -> Stream.concat(
                                policy.rules(Notice.class).stream()
                                        .filter(rule -> rule.rule().title().equals(title)),
                                policy.rules(Paper.class).stream()
                                        .filter(rule -> rule.rule().title().equals(title)))
                        .min(Comparator.comparing(rule -> Sentences.of(rule).isEmpty())))
                .map(rule -> new StepPaper(policy, step, rule, events));
    }

    /** Whether it is made out here: what courts issue is recorded alone. */
    boolean made() {
        return !(rule.rule() instanceof Notice notice) || notice.purpose() != NoticePurpose.JUDICIAL;
    }

    /** By when the plan wants it obeyed, be it in a number or in words. */
    Optional<Deadline> within() {
        return rule.rule() instanceof Notice notice ? notice.within() : Optional.empty();
    }

    /** Whether one that counts for a step taken on a day was served. */
    boolean servedFor(LocalDate on) {
        return entered()
                .anyMatch(one -> one.servedOn().isPresent() && !one.event().on().isAfter(on));
    }

    boolean served() {
        return entered().anyMatch(one -> one.servedOn().isPresent());
    }

    /** The last day for obeying it, from its first service that counts; the latest where there are several. */
    Optional<LocalDate> until() {
        return entered().max(LATEST).flatMap(Entered::until);
    }

    /** What is missing for a step taken on a day. */
    Optional<Departure> missing(LocalDate on) {
        if (!made() || servedFor(on)) {
            return Optional.empty();
        }
        boolean made = entered().anyMatch(one -> !one.event().on().isAfter(on));
        return Optional.of(new Departure(
                "/document",
                "「%s」应有《%s》，%s%s：%s (the document that the plan names for the step is missing)"
                        .formatted(
                                step.step().chinese(),
                                step.document().orElseThrow(),
                                on,
                                made ? "已出具而没有送达" : "没有出具",
                                Sentences.cited(rule)),
                false));
    }

    /** Where it stands, for a step that was taken on these days. */
    StepDocument standing(List<LocalDate> taken) {
        Optional<Entered> one = entered().max(LATEST);
        return new StepDocument(
                made(),
                one.map(entered -> entered.event().document()),
                one.map(entered -> entered.event().number()),
                one.map(entered -> entered.event().on()),
                one.flatMap(Entered::servedOn),
                one.flatMap(Entered::until),
                taken.stream().anyMatch(this::servedFor)
                        ? Optional.empty()
                        : taken.stream()
                                .flatMap(day -> missing(day).stream())
                                .findFirst()
                                .map(Departure::message));
    }

    private Stream<Entered> entered() {
        return events.stream()
                .filter(recorded -> recorded.event() instanceof DocumentEntered entered
                        && (entered.rule().equals(rule.key())
                                || step.document()
                                        .filter(entered.title()::equals)
                                        .isPresent()))
                .map(recorded -> entered(recorded.seq(), (DocumentEntered) recorded.event()));
    }

    private Entered entered(long seq, DocumentEntered event) {
        Optional<LocalDate> served = events.stream()
                .map(Recorded::event)
                .filter(DocumentServed.class::isInstance)
                .map(DocumentServed.class::cast)
                .filter(service -> service.document().equals(event.document()) && service.effective())
                .map(service -> service.at().toLocalDate())
                .min(Comparator.naturalOrder());
        return new Entered(seq, event, served, served.flatMap(day -> until(event, day)));
    }

    /** The later of what the document says and what the plan gives from its service. */
    private Optional<LocalDate> until(DocumentEntered event, LocalDate served) {
        Stream<LocalDate> planned = within()
                .map(within -> Deadlines.dueForFact(within, served, Calendars.of(policy)))
                .filter(Due.At.class::isInstance)
                .map(due -> ((Due.At) due).lastDay())
                .stream();
        return Stream.concat(event.until().stream(), planned).max(Comparator.naturalOrder());
    }
}
