package org.baoxue.reporting.internal.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.casework.DutyOutcomes;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Personal;
import org.baoxue.reporting.Delivery;
import org.baoxue.reporting.Provenance;
import org.baoxue.reporting.ReportId;
import org.baoxue.reporting.ReportState;
import org.baoxue.reporting.ReportView;
import org.baoxue.reporting.ReportView.Timing;
import org.baoxue.reporting.internal.cycle.ReportCourse;
import org.baoxue.reporting.internal.cycle.ReportCourse.HandedIn;
import org.baoxue.reporting.internal.cycle.ReportEvent.Content;

/** Shows the course of reports. */
final class Views {

    private final DutyOutcomes duties;
    private final Clock clock;

    Views(DutyOutcomes duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    ReportView view(ReportId id, ReportCourse course) {
        return new ReportView(
                id,
                course.draft().owed(),
                course.state(),
                course.draft().version(),
                course.draft().content().zero(),
                course.draft().content().rows(),
                timing(id, course),
                deliveries(course),
                course.returned().flatMap(back -> back.reason().text()),
                provenance(course),
                course.seq());
    }

    /** In the order of the ids. */
    List<ReportView> views(Collection<ReportId> ids, Map<ReportId, ReportCourse> courses) {
        return ids.stream()
                .filter(courses::containsKey)
                .map(id -> view(id, courses.get(id)))
                .toList();
    }

    /** What is handed in was judged by the deadline of that moment; what is not, by that of now. */
    private Timing timing(ReportId id, ReportCourse course) {
        Optional<HandedIn> standing = course.handedIn().filter(done -> course.state() != ReportState.RETURNED);
        Optional<Instant> due = standing.isPresent()
                ? standing.flatMap(HandedIn::due)
                : duties.find(id.duty()).flatMap(DutyView::dueAt);
        Instant judged = standing.map(HandedIn::at).orElseGet(clock::instant);
        return new Timing(
                due,
                course.handedIn().map(HandedIn::at),
                course.deliveredAt(),
                due.filter(end -> !judged.isBefore(end)).isPresent());
    }

    private static List<Delivery> deliveries(ReportCourse course) {
        return course.parcels().entrySet().stream()
                .map(entry -> new Delivery(
                        entry.getKey().addressee(),
                        entry.getKey().medium(),
                        entry.getValue().dispatchedOn(),
                        entry.getValue().to().flatMap(Personal::text).filter(words -> !words.isEmpty()),
                        entry.getValue().receivedOn(),
                        entry.getValue().receipt().flatMap(Personal::text).filter(words -> !words.isEmpty())))
                .toList();
    }

    private static Provenance provenance(ReportCourse course) {
        Content content = course.draft().content();
        return new Provenance(
                content.form(),
                course.made().at(),
                course.made().actor(),
                course.made().policyHash(),
                content.division(),
                content.policyDay(),
                content.rosterSequence(),
                content.rosterHash());
    }
}
