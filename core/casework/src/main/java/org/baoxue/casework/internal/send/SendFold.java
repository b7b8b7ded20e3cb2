package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.SendEntry;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.casework.sendeducation.SendEvent.Ended;
import org.baoxue.casework.sendeducation.SendEvent.Explained;
import org.baoxue.casework.sendeducation.SendEvent.HandedOver;
import org.baoxue.casework.sendeducation.SendEvent.Planned;
import org.baoxue.casework.sendeducation.SendEvent.Retracted;
import org.baoxue.casework.sendeducation.SendEvent.Reviewed;
import org.baoxue.casework.sendeducation.SendEvent.TeachersAssigned;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendEventKind;

/** Folds the entries of a file, and says why an order of events is not possible. Pure. */
final class SendFold {

    private SendFold() {}

    /** What came of folding. */
    sealed interface Folding {}

    /** The entries are possible. */
    record Standing(Programme programme) implements Folding {}

    /**
     * The entries are not possible.
     *
     * @param reason in Chinese and English
     */
    record Refused(String reason) implements Folding {}

    /** Folds all entries, the oldest first. */
    static Folding fold(List<SendEntry> entries) {
        List<SendEntry> standing = new ArrayList<>();
        for (SendEntry entry : entries) {
            Optional<String> refusal = place(standing, entry);
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
        }
        if (standing.isEmpty()) {
            return new Refused("唯一的申请不能撤回，可以更正 (the only application is corrected, not retracted)");
        }
        for (int i = 0; i < standing.size(); i++) {
            Programme before = new Programme(standing.subList(0, i));
            Optional<String> refusal = refusal(before, standing.get(i).event());
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
        }
        return new Standing(new Programme(standing));
    }

    private static Optional<String> place(List<SendEntry> standing, SendEntry entry) {
        if (entry.corrects().isEmpty()) {
            standing.add(entry);
            return entry.event() instanceof Retracted
                    ? Optional.of("撤回应指明第几号事件 (a retraction names what it corrects)")
                    : Optional.empty();
        }
        long corrects = entry.corrects().get();
        for (int i = 0; i < standing.size(); i++) {
            if (standing.get(i).seq() == corrects) {
                return replace(standing, i, entry);
            }
        }
        return Optional.of("没有可更正的第%d号事件：不存在，或已被更正 (there is no event %d that stands)".formatted(corrects, corrects));
    }

    private static Optional<String> replace(List<SendEntry> standing, int index, SendEntry entry) {
        SendEventKind was = standing.get(index).event().kind();
        if (entry.event() instanceof Retracted) {
            standing.remove(index);
            return Optional.empty();
        }
        standing.set(index, entry);
        return was == entry.event().kind()
                ? Optional.empty()
                : Optional.of("第%d号事件是“%s”，不能更正为“%s” (a correction is of the same kind)"
                        .formatted(
                                entry.corrects().orElseThrow(),
                                was.chinese(),
                                entry.event().kind().chinese()));
    }

    private static Optional<String> refusal(Programme before, SendEvent event) {
        Optional<Applied> applied = before.application();
        Optional<Ended> end = before.end();
        if (event instanceof Applied) {
            return application(applied, end, event.on());
        }
        if (applied.isEmpty()) {
            return Optional.of("先登记申请 (an application comes first)");
        }
        if (event.on().isBefore(applied.get().on())) {
            return Optional.of("日期 %s 早于申请日 %s (before the day of the application)"
                    .formatted(event.on(), applied.get().on()));
        }
        boolean looksBack = event instanceof Explained || event instanceof Reviewed;
        if (end.isPresent()
                && !looksBack
                && (event instanceof Ended || event.on().isAfter(end.get().on()))) {
            return Optional.of("送教已于 %s 结束 (it has ended)".formatted(end.get().on()));
        }
        return taught(event) ? assessedOtherwise(before, event).or(() -> visit(before, event)) : steps(before, event);
    }

    private static Optional<String> application(Optional<Applied> applied, Optional<Ended> end, LocalDate on) {
        if (applied.isPresent() && end.isEmpty()) {
            return Optional.of("已有 %s 的申请，尚未结束 (there is an application that has not ended)"
                    .formatted(applied.get().on()));
        }
        return end.filter(ended -> !on.isAfter(ended.on()))
                .map(ended ->
                        "日期 %s 不晚于上次结束日 %s (not after the day on which the last one ended)".formatted(on, ended.on()));
    }

    private static boolean taught(SendEvent event) {
        return event instanceof Planned || event instanceof TeachersAssigned || event instanceof Visited;
    }

    private static Optional<String> assessedOtherwise(Programme before, SendEvent event) {
        return before.assessment(event.on())
                .map(Assessed::conclusion)
                .filter(conclusion -> conclusion != Conclusion.SEND_EDUCATION)
                .map(conclusion ->
                        "最近一次评估的结论是“%s” (the assessment concluded otherwise)".formatted(conclusion.chinese()));
    }

    private static Optional<String> visit(Programme before, SendEvent event) {
        return event instanceof Visited visit
                        && before.all(Visited.class)
                                .anyMatch(known -> known.on().equals(visit.on())
                                        && known.from().equals(visit.from()))
                ? Optional.of("%s %s 的送教已登记 (this visit is recorded already)".formatted(visit.on(), visit.from()))
                : Optional.empty();
    }

    private static Optional<String> steps(Programme before, SendEvent event) {
        if (event instanceof HandedOver hand) {
            String school = before.school().orElseThrow();
            if (!hand.from().equals(school)) {
                return Optional.of("现由 %s 送教，不是 %s (another school sends the lessons)".formatted(school, hand.from()));
            }
            return hand.to().equals(school) ? Optional.of("接续学校与原学校相同 (it is the same school)") : Optional.empty();
        }
        return event instanceof Ended ended
                ? before.last(Visited.class)
                        .filter(visit -> visit.on().isAfter(ended.on()))
                        .map(visit -> "%s 还有送教记录，结束日不能更早 (there is a visit after that day)".formatted(visit.on()))
                : Optional.empty();
    }
}
