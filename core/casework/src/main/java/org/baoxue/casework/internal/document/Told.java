package org.baoxue.casework.internal.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.rule.PaperContent;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseOpening;
import org.baoxue.casework.Personal;

/**
 * What the log of a case tells a document, as its maker may read it.
 *
 * @param entries those that were not retracted, oldest first
 */
record Told(List<CaseEntry> entries) {

    private static final Set<StepKind> VISITS = Set.of(StepKind.TRACE, StepKind.FOLLOW_UP);

    /** Whom to visit is to bring back. */
    private static final Set<VisitGroup> OUT_OF_SCHOOL =
            Set.of(VisitGroup.NOT_RETURNED, VisitGroup.SUSPECTED, VisitGroup.DROPOUT, VisitGroup.UNLISTED);

    /** The log without what was retracted. */
    static Told of(List<CaseEntry> log) {
        Set<Long> retracted = log.stream()
                .map(CaseEntry::event)
                .filter(CaseEvent.Retracted.class::isInstance)
                .map(event -> ((CaseEvent.Retracted) event).corrects())
                .collect(Collectors.toSet());
        return new Told(
                log.stream().filter(entry -> !retracted.contains(entry.seq())).toList());
    }

    /** Why the child left, as it was decided; else what was found when the case was opened. */
    String reason() {
        return last(CaseEvent.DropoutConfirmed.class)
                .map(CaseEvent.DropoutConfirmed::reason)
                .or(() -> last(CaseOpening.SuspicionOpened.class).map(CaseOpening.SuspicionOpened::account))
                .or(() -> last(CaseOpening.NeverEnrolledOpened.class).map(CaseOpening.NeverEnrolledOpened::account))
                .map(Told::words)
                .orElse("");
    }

    /** Where the child was last said to be. */
    String whereabouts() {
        return entries.stream()
                .flatMap(entry -> entry.event().childIsAt().stream())
                .map(Told::words)
                .filter(words -> !words.isBlank())
                .reduce("", (earlier, later) -> later);
    }

    /**
     * The deed that a record is about: the one asked for, else the last fitting one; empty for a sheet to be filled in by
     * hand.
     *
     * @throws Invalid if the entry asked for does not fit
     */
    Optional<Deed> deed(Declared declared, Optional<Long> seq) {
        List<Deed> fitting = entries.stream()
                .flatMap(entry -> deed(declared, entry).stream())
                .toList();
        if (seq.isEmpty()) {
            return fitting.stream().reduce((earlier, later) -> later);
        }
        return Optional.of(fitting.stream()
                .filter(deed -> deed.seq() == seq.get())
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "/entry",
                        "第%d号事件不能记入《%s》，可选：%s (this entry does not fit; those that do)"
                                .formatted(
                                        seq.get(),
                                        declared.title(),
                                        fitting.isEmpty()
                                                ? "无 (none)"
                                                : fitting.stream()
                                                        .map(deed -> Long.toString(deed.seq()))
                                                        .collect(Collectors.joining("、"))))));
    }

    private static Optional<Deed> deed(Declared declared, CaseEntry entry) {
        Optional<PaperContent> content = declared.paper().map(paper -> paper.content());
        if (entry.event() instanceof CaseEvent.InquirySent sent) {
            return content.filter(PaperContent.INQUIRY::equals)
                    .map(letter ->
                            new Deed(entry.seq(), sent.on(), "", "", words(sent.account()), sent.authority(), "", ""));
        }
        boolean visit = content.filter(PaperContent.HOME_VISIT::equals).isPresent();
        if (!visit && content.filter(PaperContent.PERSUASION::equals).isEmpty()) {
            return Optional.empty();
        }
        if (entry.event() instanceof CaseEvent.PersuasionNoted noted) {
            return Optional.of(Deed.of(
                    entry.seq(),
                    noted.on(),
                    words(noted.participants()),
                    words(noted.whereabouts()),
                    words(noted.account())));
        }
        if (entry.event() instanceof CaseEvent.VisitRecorded recorded) {
            return visit || OUT_OF_SCHOOL.contains(recorded.group())
                    ? Optional.of(Deed.of(entry.seq(), recorded))
                    : Optional.empty();
        }
        if (visit && entry.event() instanceof CaseEvent.ContactAttempted attempt) {
            return Optional.of(Deed.of(
                    entry.seq(), attempt.on(), "", "", words(attempt.means()) + "\n" + words(attempt.account())));
        }
        if (visit && entry.event() instanceof CaseEvent.StepTaken step && VISITS.contains(step.step())) {
            return Optional.of(Deed.of(entry.seq(), step.on(), "", "", words(step.account())));
        }
        return Optional.empty();
    }

    private <E extends CaseEvent> Optional<E> last(Class<E> type) {
        return events(type).reduce((earlier, later) -> later);
    }

    private <E extends CaseEvent> Stream<E> events(Class<E> type) {
        return entries.stream().map(CaseEntry::event).filter(type::isInstance).map(type::cast);
    }

    private static String words(Personal words) {
        return words.text().orElse("");
    }
}
