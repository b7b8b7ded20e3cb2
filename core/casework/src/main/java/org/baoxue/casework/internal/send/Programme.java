package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.SendEntry;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.casework.sendeducation.SendEvent.Ended;
import org.baoxue.casework.sendeducation.SendEvent.HandedOver;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendState;

/**
 * What the entries of a file add up to. Immutable.
 *
 * @param entries those that stand: corrected ones are replaced, retracted ones left out; in the order of first recording
 */
record Programme(List<SendEntry> entries) {

    /**
     * A time for which lessons are owed.
     *
     * @param to last day; empty while it lasts
     */
    record Stretch(LocalDate from, Optional<LocalDate> to) {

        /** Whether all days from one to another lie in it. */
        boolean covers(LocalDate first, LocalDate last) {
            return !from.isAfter(first) && to.map(end -> !end.isBefore(last)).orElse(true);
        }
    }

    Programme {
        entries = List.copyOf(entries);
    }

    /** The same file as it stood at the end of a day, by the days of the facts. */
    Programme upTo(LocalDate day) {
        return new Programme(entries.stream()
                .filter(entry -> !entry.event().on().isAfter(day))
                .toList());
    }

    <E extends SendEvent> Stream<E> all(Class<E> type) {
        return entries.stream().map(SendEntry::event).filter(type::isInstance).map(type::cast);
    }

    /** The last of a kind; of one day, that which was recorded last. */
    <E extends SendEvent> Optional<E> last(Class<E> type) {
        return all(type).reduce((one, other) -> other.on().isBefore(one.on()) ? one : other);
    }

    /** The application in force, or the last one. */
    Optional<Applied> application() {
        return last(Applied.class);
    }

    /** The unit that sends the lessons. */
    Optional<String> school() {
        Optional<Applied> applied = application();
        return applied.flatMap(known -> all(HandedOver.class)
                        .filter(event -> !event.on().isBefore(known.on()))
                        .max(Comparator.comparing(SendEvent::on))
                        .map(HandedOver::to))
                .or(() -> applied.map(Applied::school));
    }

    /** The last assessment since the application in force, made on a day or before it. */
    Optional<Assessed> assessment(LocalDate day) {
        return application().flatMap(applied -> all(Assessed.class)
                .filter(event -> !event.on().isAfter(day) && !event.on().isBefore(applied.on()))
                .max(Comparator.comparing(SendEvent::on)));
    }

    /** The end of what was applied for, if it has ended. */
    Optional<Ended> end() {
        return application()
                .flatMap(applied -> all(Ended.class)
                        .filter(event -> !event.on().isBefore(applied.on()))
                        .reduce((earlier, later) -> later))
                .filter(ended -> position(Ended.class) > position(Applied.class));
    }

    private <E extends SendEvent> int position(Class<E> type) {
        int found = -1;
        for (int i = 0; i < entries.size(); i++) {
            found = type.isInstance(entries.get(i).event()) ? i : found;
        }
        return found;
    }

    /** Where the file stands; empty if it was never opened. */
    Optional<SendState> state() {
        return application().map(applied -> {
            if (end().isPresent()) {
                return SendState.ENDED;
            }
            Optional<Conclusion> conclusion = assessment(LocalDate.MAX).map(Assessed::conclusion);
            if (conclusion.isPresent()) {
                return conclusion.get() == Conclusion.SEND_EDUCATION ? SendState.SERVED : SendState.PLACED_OTHERWISE;
            }
            boolean visited = all(Visited.class).anyMatch(visit -> !visit.on().isBefore(applied.on()));
            return visited ? SendState.SERVED : SendState.APPLIED;
        });
    }

    /** The times for which lessons are owed: from an assessment for them, or the first visit without one, to the end. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        Optional<LocalDate> open = Optional.empty();
        for (SendEvent event : entries.stream()
                .map(SendEntry::event)
                .sorted(Comparator.comparing(SendEvent::on))
                .toList()) {
            boolean opens = event instanceof Visited
                    || (event instanceof Assessed assessed && assessed.conclusion() == Conclusion.SEND_EDUCATION);
            boolean closes = event instanceof Ended
                    || (event instanceof Assessed assessed && assessed.conclusion() != Conclusion.SEND_EDUCATION);
            if (opens && open.isEmpty()) {
                open = Optional.of(event.on());
            } else if (closes && open.isPresent()) {
                stretches.add(new Stretch(open.get(), Optional.of(event.on())));
                open = Optional.empty();
            }
        }
        open.ifPresent(from -> stretches.add(new Stretch(from, Optional.empty())));
        return List.copyOf(stretches);
    }
}
