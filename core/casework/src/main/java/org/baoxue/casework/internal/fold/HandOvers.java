package org.baoxue.casework.internal.fold;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.casework.CaseEvent.HandOverDeclined;
import org.baoxue.casework.CaseEvent.HandOverOffered;
import org.baoxue.casework.CaseEvent.HandOverReceived;
import org.baoxue.casework.CaseEvent.InquiryAnswered;
import org.baoxue.casework.CaseEvent.InquirySent;
import org.baoxue.casework.internal.fold.Holding.Inquiry;
import org.baoxue.casework.internal.fold.Holding.Offer;
import org.baoxue.casework.internal.fold.Holding.Turn;
import org.baoxue.casework.internal.fold.Step.Impossible;

/** How a case passes from one owner to the next: the old one keeps it until there is a receipt. */
final class HandOvers {

    private HandOvers() {}

    static Step offered(CaseFile file, HandOverOffered event, Recorded recorded) {
        Offer offer = new Offer(recorded.seq(), event.on(), event.unit(), event.place(), event.division());
        return leaving(file)
                .orElseGet(() -> file.holding().current().governed().holder().equals(Optional.of(event.unit()))
                        ? new Impossible("案件已由 %s 办理 (this unit holds the case already)".formatted(event.unit()))
                        : Transitions.dated(
                                event.on(),
                                earliest(file),
                                recorded,
                                file.holding(file.holding().offering(offer))));
    }

    static Step received(CaseFile file, HandOverReceived event, Recorded recorded) {
        Optional<Offer> offer = file.holding().offer();
        if (offer.isEmpty()) {
            return nothingOffered();
        }
        Turn next = new Turn(
                recorded.seq(),
                event.on(),
                recorded.at(),
                file.holding().current().governed().handedTo(offer.get()),
                Optional.empty());
        return Transitions.dated(
                event.on(),
                offer.get().on(),
                recorded,
                file.holding(file.holding().turning(next)));
    }

    static Step declined(CaseFile file, HandOverDeclined event, Recorded recorded) {
        Holding holding = file.holding();
        if (holding.offer().isPresent()) {
            return Transitions.dated(
                    event.on(), holding.offer().get().on(), recorded, file.holding(holding.withoutOffer()));
        }
        Turn current = holding.current();
        if (current.outside().isEmpty()) {
            return nothingOffered();
        }
        Turn back = new Turn(recorded.seq(), event.on(), recorded.at(), current.governed(), Optional.empty());
        return Transitions.dated(event.on(), current.from(), recorded, file.holding(holding.turning(back)));
    }

    static Step asked(CaseFile file, InquirySent event, Recorded recorded) {
        Inquiry sent = new Inquiry(recorded.seq(), event.on(), event.authority());
        return notHere(file)
                .orElseGet(() -> Transitions.dated(
                        event.on(),
                        earliest(file),
                        recorded,
                        file.holding(file.holding().asking(sent))));
    }

    static Step answered(CaseFile file, InquiryAnswered event, Recorded recorded) {
        Optional<Inquiry> found = file.holding().inquiries().stream()
                .filter(open -> open.seq() == event.of())
                .findFirst();
        if (found.isEmpty()) {
            return new Impossible(
                    "第%d号事件不是待回执的协查函 (event %d is no inquiry without an answer)".formatted(event.of(), event.of()));
        }
        Inquiry inquiry = found.get();
        Holding closed = file.holding().without(inquiry);
        if (!event.takesOver()) {
            return Transitions.dated(event.on(), inquiry.on(), recorded, file.holding(closed));
        }
        Turn next = new Turn(
                recorded.seq(),
                event.on(),
                recorded.at(),
                closed.current().governed(),
                Optional.of(inquiry.authority()));
        return leaving(file)
                .orElseGet(() -> Transitions.dated(
                        event.on(), later(inquiry.on(), earliest(file)), recorded, file.holding(closed.turning(next))));
    }

    /** That somebody outside the platform holds the case, so that the origin only cooperates. */
    static Optional<Step> heldOutside(CaseFile file) {
        return file.holding()
                .current()
                .outside()
                .map(authority -> new Impossible(
                        "案件已由平台外的%s接办，本地只配合劝返 (the case is held outside the platform; here one only cooperates)"
                                .formatted(authority)));
    }

    /** Why the case cannot leave its owner now. */
    private static Optional<Step> leaving(CaseFile file) {
        return notHere(file).or(() -> file.holding()
                .offer()
                .map(offer -> new Impossible(
                        "已移交 %s，待其接收或退回 (it is offered already and waits for a receipt)".formatted(offer.unit()))));
    }

    private static Optional<Step> notHere(CaseFile file) {
        return file.state().open()
                ? heldOutside(file)
                : Optional.of(Transitions.notIn(file, "只有在办的案件可以移交或协查 (only an open case is handed over)"));
    }

    /** Nothing is handed on before it came. */
    private static LocalDate earliest(CaseFile file) {
        return later(file.firstDay(), file.holding().current().from());
    }

    private static Impossible nothingOffered() {
        return new Impossible("没有待接收的移交 (nothing is offered)");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
