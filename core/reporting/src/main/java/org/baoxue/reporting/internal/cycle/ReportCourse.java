package org.baoxue.reporting.internal.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.casework.Personal;
import org.baoxue.reporting.ReportState;
import org.baoxue.reporting.internal.cycle.ReportEvent.Drafted;

/**
 * What the events of a report add up to.
 *
 * @param draft the current version
 * @param made who made it, when, under which policy
 * @param state where it stands
 * @param handedIn when the current version was handed in, and by when it was due
 * @param deliveredAt when all addressees had it
 * @param parcels the current version on its ways
 * @param returned the return of the current version
 * @param seq sequence of the last event
 */
public record ReportCourse(
        Drafted draft,
        Made made,
        ReportState state,
        Optional<HandedIn> handedIn,
        Optional<Instant> deliveredAt,
        SortedMap<Way, Parcel> parcels,
        Optional<Return> returned,
        long seq) {

    public ReportCourse {
        parcels = Collections.unmodifiableSortedMap(new TreeMap<>(parcels));
    }

    /** Who made an entry, when, under which policy. */
    public record Made(Instant at, String actor, String policyHash) {}

    /** When a version was handed in, and the first moment that was too late. */
    public record HandedIn(Instant at, Optional<Instant> due) {}

    /** One addressee in one medium. */
    public record Way(String addressee, Medium medium) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            int byUnit = addressee.compareTo(other.addressee);
            return byUnit != 0 ? byUnit : medium.compareTo(other.medium);
        }
    }

    /** How far it has come. */
    public record Parcel(
            Optional<LocalDate> dispatchedOn,
            Optional<Personal> to,
            Optional<LocalDate> receivedOn,
            Optional<Personal> receipt) {

        static final Parcel WAITING =
                new Parcel(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A return and its reason. */
    public record Return(String addressee, Personal reason, Made by) {}

    /** Whether every addressee has it in every medium; where no medium is named, in any. */
    private static boolean complete(Drafted draft, SortedMap<Way, Parcel> parcels) {
        return draft.addressees().stream()
                .allMatch(addressee -> draft.media().isEmpty()
                        ? parcels.entrySet().stream()
                                .anyMatch(entry -> entry.getKey().addressee().equals(addressee)
                                        && entry.getValue().receivedOn().isPresent())
                        : draft.media().stream()
                                .allMatch(medium -> Optional.ofNullable(parcels.get(new Way(addressee, medium)))
                                        .flatMap(Parcel::receivedOn)
                                        .isPresent()));
    }

    ReportCourse at(long last) {
        return new ReportCourse(draft, made, state, handedIn, deliveredAt, parcels, returned, last);
    }

    ReportCourse submitted(HandedIn done) {
        return new ReportCourse(
                draft,
                made,
                ReportState.SUBMITTED,
                Optional.of(done),
                Optional.empty(),
                parcels,
                Optional.empty(),
                seq);
    }

    ReportCourse with(Way way, Parcel parcel, Instant at) {
        SortedMap<Way, Parcel> all = new TreeMap<>(parcels);
        all.put(way, parcel);
        boolean complete = complete(draft, all);
        return new ReportCourse(
                draft,
                made,
                complete ? ReportState.RECEIVED : ReportState.SUBMITTED,
                handedIn,
                complete ? deliveredAt.or(() -> Optional.of(at)) : Optional.empty(),
                all,
                returned,
                seq);
    }

    ReportCourse returned(Return back) {
        return new ReportCourse(
                draft, made, ReportState.RETURNED, handedIn, deliveredAt, parcels, Optional.of(back), seq);
    }
}
