package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.casework.sendeducation.SendEvent.Ended;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendFile;
import org.baoxue.casework.sendeducation.SendState;
import org.baoxue.roster.ChildId;

/** A row of {@code sendedu_file}; a component is null where the column is. Public, since JDBI makes and binds it. */
public record SendRow(
        String childId,
        String state,
        String schoolId,
        String classId,
        String household,
        String residence,
        LocalDate appliedOn,
        LocalDate assessedOn,
        LocalDate reviewBy,
        LocalDate lastVisit,
        long visits,
        LocalDate endedOn,
        long headSeq,
        String headHash) {

    /**
     * Where the roster has the child, as of the last event.
     *
     * @param classId its class, if it is on the roster of the school that sends the lessons
     */
    record Location(Optional<String> classId, Optional<DivisionCode> household, Optional<DivisionCode> residence) {}

    static SendRow of(ChildId child, Programme programme, Location location, ChainedEvent head) {
        Optional<Assessed> assessed = programme.assessment(LocalDate.MAX);
        return new SendRow(
                child.value(),
                programme.state().orElseThrow().name(),
                programme.school().orElseThrow(),
                location.classId().orElse(null),
                location.household().map(DivisionCode::digits).orElse(null),
                location.residence().map(DivisionCode::digits).orElse(null),
                programme.application().orElseThrow().on(),
                assessed.map(Assessed::on).orElse(null),
                assessed.flatMap(Assessed::reviewBy).orElse(null),
                programme.last(Visited.class).map(Visited::on).orElse(null),
                programme.all(Visited.class).count(),
                programme.end().map(Ended::on).orElse(null),
                head.seq(),
                head.hash());
    }

    ChildId child() {
        return new ChildId(childId);
    }

    Location location() {
        return new Location(
                Optional.ofNullable(classId),
                Optional.ofNullable(household).map(DivisionCode::new),
                Optional.ofNullable(residence).map(DivisionCode::new));
    }

    /** The file as readers see it, without a name. */
    SendFile view() {
        return new SendFile(
                child(),
                Optional.empty(),
                SendState.valueOf(state),
                schoolId,
                Optional.ofNullable(classId),
                location().household(),
                location().residence(),
                appliedOn,
                Optional.ofNullable(assessedOn),
                Optional.ofNullable(reviewBy),
                Optional.ofNullable(lastVisit),
                visits,
                Optional.ofNullable(endedOn),
                headSeq);
    }
}
