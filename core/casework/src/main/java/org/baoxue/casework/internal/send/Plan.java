package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.casework.internal.duty.Timeline;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.Governing;
import org.baoxue.policy.evaluation.TermCalendar;

/** What the plan of one child's place said on each day. For one thread. */
final class Plan {

    private final Timeline timeline;
    private final ChildPlaces places;
    private final Map<LocalDate, ResolvedPolicy> known = new HashMap<>();
    private final Map<LocalDate, TermCalendar> calendars = new HashMap<>();

    /**
     * @param places where the child belongs; one place at least is known
     */
    Plan(Timeline timeline, ChildPlaces places) {
        this.timeline = timeline;
        this.places = places;
    }

    /** Which of the child's places governs on a day. */
    Governing governing(LocalDate day) {
        return GoverningPlaces.of(timeline.onDay(day), Fact.SEND_EDUCATION, places, day)
                .orElseThrow(() -> new IllegalStateException("a child without any place"));
    }

    /** The policy in force when a day ended. */
    ResolvedPolicy on(LocalDate day) {
        return known.computeIfAbsent(day, any -> {
            PolicySnapshot snapshot = timeline.onDay(day);
            return snapshot.resolve(governing(day).where(), day);
        });
    }

    /** What that policy says on send-education. */
    List<ResolvedRule<SendEducation>> rules(LocalDate day) {
        return on(day).rules(SendEducation.class);
    }

    /** The calendar of that policy. */
    TermCalendar calendar(LocalDate day) {
        return calendars.computeIfAbsent(day, any -> Calendars.of(on(day)));
    }
}
