package org.baoxue.casework.internal.fold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.casework.CaseEvent.FileAttached;
import org.baoxue.casework.CaseEvent.Retracted;
import org.baoxue.casework.CaseEventKind;
import org.baoxue.casework.internal.fold.Folding.Refused;
import org.baoxue.casework.internal.fold.Folding.Standing;

/**
 * Folds the events of a case into its state: a pure, total function. A retracted event counts as if it had never been, so
 * the events that remain must be legal by themselves.
 */
public final class CaseFold {

    private static final Set<CaseEventKind> RETRACTABLE = Set.of(
            CaseEventKind.DROPOUT_CONFIRMED,
            CaseEventKind.PERSUASION_NOTED,
            CaseEventKind.PERSUASION_PLANNED,
            CaseEventKind.STEP_TAKEN,
            CaseEventKind.NEED_NOTED,
            CaseEventKind.CONTACT_ATTEMPTED,
            CaseEventKind.CONTACT_LOST,
            CaseEventKind.EXITED,
            CaseEventKind.PLACED,
            CaseEventKind.SYSTEM_UPDATED,
            CaseEventKind.HAND_OVER_OFFERED,
            CaseEventKind.HAND_OVER_RECEIVED,
            CaseEventKind.HAND_OVER_DECLINED,
            CaseEventKind.INQUIRY_SENT,
            CaseEventKind.INQUIRY_ANSWERED,
            CaseEventKind.FILE_ATTACHED,
            CaseEventKind.VISIT_RECORDED,
            CaseEventKind.RETURNED,
            CaseEventKind.CLOSED,
            CaseEventKind.WITHDRAWN);

    private static final Set<CaseEventKind> DOCUMENTS =
            Set.of(CaseEventKind.DOCUMENT_ENTERED, CaseEventKind.DOCUMENT_SERVED);

    private static final Set<CaseEventKind> UNPROVED = Set.of(
            CaseEventKind.DOCUMENT_ENTERED,
            CaseEventKind.DOCUMENT_SERVED,
            CaseEventKind.FILE_ATTACHED,
            CaseEventKind.RETRACTED);

    private CaseFold() {}

    /** What the events add up to, or the first that is not possible. */
    public static Folding fold(List<Recorded> log) {
        if (log.isEmpty()) {
            return new Refused(1, "案件没有事件 (a case has at least its opening)");
        }
        Set<Long> retracted = new HashSet<>();
        for (Recorded recorded : log) {
            Optional<String> refusal = retract(recorded, log, retracted).or(() -> attach(recorded, log, retracted));
            if (refusal.isPresent()) {
                return new Refused(recorded.seq(), refusal.get());
            }
        }
        return foldStanding(log, retracted);
    }

    /** What the events would add up to with one more; refused if it is not possible. */
    public static Folding append(List<Recorded> log, Recorded next) {
        List<Recorded> longer = new ArrayList<>(log);
        longer.add(next);
        return fold(longer);
    }

    /** The entries that count: neither retractions nor what they retract. */
    public static List<Recorded> counting(List<Recorded> log) {
        Set<Long> retracted = log.stream()
                .map(Recorded::event)
                .filter(Retracted.class::isInstance)
                .map(event -> ((Retracted) event).corrects())
                .collect(Collectors.toSet());
        return log.stream()
                .filter(recorded -> !(recorded.event() instanceof Retracted) && !retracted.contains(recorded.seq()))
                .toList();
    }

    /** A file proves an earlier entry that stands; documents and their service have files of their own. */
    private static Optional<String> attach(Recorded recorded, List<Recorded> log, Set<Long> retracted) {
        if (!(recorded.event() instanceof FileAttached attached)) {
            return Optional.empty();
        }
        long target = attached.of();
        Optional<CaseEventKind> kind = log.stream()
                .filter(earlier -> earlier.seq() == target && earlier.seq() < recorded.seq())
                .map(earlier -> earlier.event().kind())
                .findFirst();
        if (kind.isEmpty() || retracted.contains(target)) {
            return Optional.of("没有第%d号事件，或已更正，不能附凭证 (there is no event %d that stands)".formatted(target, target));
        }
        return UNPROVED.contains(kind.get())
                ? Optional.of("「%s」不附凭证 (no file proves such an entry)"
                        .formatted(kind.get().chinese()))
                : Optional.empty();
    }

    private static Optional<String> retract(Recorded recorded, List<Recorded> log, Set<Long> retracted) {
        if (!(recorded.event() instanceof Retracted correction)) {
            return Optional.empty();
        }
        long target = correction.corrects();
        Optional<Recorded> found = log.stream()
                .filter(earlier -> earlier.seq() == target && earlier.seq() < recorded.seq())
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of("没有可更正的第%d号事件 (there is no earlier event %d to correct)".formatted(target, target));
        }
        CaseEventKind kind = found.get().event().kind();
        if (DOCUMENTS.contains(kind)) {
            return Optional.of("「%s」已在文书登记簿，不能更正；有误的另出具或另登记一次送达 (%s stands in the register: make out or record another)"
                    .formatted(kind.chinese(), kind.key()));
        }
        if (!RETRACTABLE.contains(kind)) {
            return Optional.of("「%s」不能更正，立案有误请用「撤销」 (%s cannot be retracted)".formatted(kind.chinese(), kind.key()));
        }
        return retracted.add(target)
                ? Optional.empty()
                : Optional.of("第%d号事件已更正过 (event %d is already retracted)".formatted(target, target));
    }

    private static Folding foldStanding(List<Recorded> log, Set<Long> retracted) {
        Optional<CaseFile> file = Optional.empty();
        Recorded last = log.get(log.size() - 1);
        for (Recorded recorded : log) {
            if (recorded.event() instanceof Retracted || retracted.contains(recorded.seq())) {
                continue;
            }
            Step step =
                    file.map(known -> Transitions.next(known, recorded)).orElseGet(() -> Transitions.open(recorded));
            if (step instanceof Step.Impossible impossible) {
                return refused(recorded, last, impossible.reason());
            }
            file = Optional.of(((Step.Reached) step).file());
        }
        return file.<Folding>map(known -> new Standing(known.at(last.seq())))
                .orElseGet(() -> new Refused(1, "案件没有立案事件 (the case has no opening)"));
    }

    private static Refused refused(Recorded recorded, Recorded last, String reason) {
        return last.event() instanceof Retracted correction && recorded.seq() != last.seq()
                ? new Refused(
                        last.seq(),
                        "更正第%d号事件后，第%d号「%s」不再成立：%s (after this correction event %d would not be possible)"
                                .formatted(
                                        correction.corrects(),
                                        recorded.seq(),
                                        recorded.event().kind().chinese(),
                                        reason,
                                        recorded.seq()))
                : new Refused(recorded.seq(), reason);
    }
}
