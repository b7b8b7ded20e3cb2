package org.baoxue.reporting.internal.service;

import java.time.Instant;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Actors;
import org.baoxue.casework.DutyOutcomes;
import org.baoxue.reporting.ReportId;
import org.baoxue.reporting.ReportState;
import org.baoxue.reporting.internal.cycle.ReportCourse;
import org.baoxue.reporting.internal.cycle.ReportCourse.HandedIn;
import org.baoxue.reporting.internal.store.ReportBook;

/**
 * Tells duties what became of their reports. Log and duties are written one after the other; what a crash left between them
 * is told the next time. A duty that is no longer owed, because its case was withdrawn, is left alone.
 */
final class DutyTeller {

    private static final Actor LATER = Actors.system("reporting");

    private final ReportBook book;
    private final DutyOutcomes duties;

    DutyTeller(ReportBook book, DutyOutcomes duties) {
        this.book = book;
        this.duties = duties;
    }

    /** Tells what is left over. */
    void catchUp() {
        for (ReportId id : book.untold()) {
            book.find(id).ifPresent(course -> tell(id, course, LATER));
        }
    }

    void tell(ReportId id, ReportCourse course, Actor actor) {
        Optional<HandedIn> standing = course.handedIn().filter(done -> course.state() != ReportState.RETURNED);
        if (standing.isPresent()) {
            duties.done(id.duty(), standing.get().at(), actor);
        } else {
            Instant at = course.returned()
                    .map(back -> back.by().at())
                    .orElse(course.made().at());
            duties.reopen(id.duty(), at, actor);
        }
        book.told(id, course.seq());
    }
}
