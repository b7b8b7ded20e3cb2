package org.baoxue.casework.internal.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseOpening;

/**
 * Whose case it is: never nobody's and never two sides'.
 *
 * @param turns who held it one after the other, the first from its opening on
 * @param offer the hand-over that waits for a receipt
 * @param inquiries inquiries to places outside the platform that have no answer yet
 */
public record Holding(List<Turn> turns, Optional<Offer> offer, List<Inquiry> inquiries) {

    public Holding {
        turns = List.copyOf(turns);
        inquiries = List.copyOf(inquiries);
    }

    /**
     * Who holds the case from one receipt to the next.
     *
     * @param seq sequence of the event by which it came there
     * @param from the day of that event
     * @param at when that became known
     * @param governed by whose rules; for a holder outside the platform those of the last one inside, who cooperates
     * @param outside the holder outside the platform
     */
    public record Turn(long seq, LocalDate from, Instant at, Governed governed, Optional<String> outside) {}

    /** A hand-over that waits for a receipt. */
    public record Offer(long seq, LocalDate on, String unit, Place place, DivisionCode division) {}

    /** An inquiry without an answer. */
    public record Inquiry(long seq, LocalDate on, String authority) {}

    static Holding from(CaseOpening opening, Recorded recorded) {
        Turn first =
                new Turn(recorded.seq(), opening.firstDay(), recorded.at(), Governed.of(opening), Optional.empty());
        return new Holding(List.of(first), Optional.empty(), List.of());
    }

    /** Who holds the case now. */
    public Turn current() {
        return turns.get(turns.size() - 1);
    }

    /** Who held the case when the event of this sequence was recorded. */
    public Turn at(long seq) {
        return turns.stream()
                .filter(turn -> turn.seq() <= seq)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    Holding offering(Offer made) {
        return new Holding(turns, Optional.of(made), inquiries);
    }

    Holding withoutOffer() {
        return new Holding(turns, Optional.empty(), inquiries);
    }

    Holding turning(Turn next) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(next);
        return new Holding(all, Optional.empty(), inquiries);
    }

    Holding asking(Inquiry sent) {
        List<Inquiry> all = new ArrayList<>(inquiries);
        all.add(sent);
        return new Holding(turns, offer, all);
    }

    Holding without(Inquiry answered) {
        return new Holding(
                turns,
                offer,
                inquiries.stream().filter(open -> !open.equals(answered)).toList());
    }
}
