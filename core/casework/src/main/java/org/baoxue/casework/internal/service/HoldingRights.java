package org.baoxue.casework.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Gate;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseCommand;
import org.baoxue.casework.CaseHolding;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.store.FileRow;

/**
 * Who may see and do what in a case that passes from one owner to the next: its owner everything, the sides before it what
 * helps to bring the child back, and the side to which it is offered nothing but to receive or decline it.
 */
record HoldingRights(Gate gate, UnitTree tree) {

    /** @throws Denied if the case is out of scope */
    void require(Actor actor, Action action, FileRow row) {
        CaseView view = row.view();
        Optional<Unit> own = school(view);
        List<DivisionCode> places = places(row);
        Optional<Unit> by = own;
        if (!view.holding().equals(CaseHolding.ORIGIN)) {
            ScopeFilter scope = gate.scope(actor, action);
            by = Stream.of(own, unit(view.holding().unit()), offered(action, view))
                    .flatMap(Optional::stream)
                    .filter(scope::covers)
                    .findFirst()
                    .or(() -> own);
        }
        gate.require(actor, action, row.caseId(), by, places);
    }

    /** @throws Denied if the command is for another side */
    void mayDo(Actor actor, FileRow row, CaseCommand command) {
        CaseView view = row.view();
        Optional<Unit> offered = unit(view.holding().offeredTo());
        boolean answer = command instanceof CaseCommand.Receive || command instanceof CaseCommand.Decline;
        if (answer && offered.isPresent()) {
            gate.require(actor, Action.CASE_APPEND, row.caseId(), offered, List.of());
            return;
        }
        mayWrite(actor, row, helps(command));
    }

    /**
     * @param helps whether it is something that the sides before the owner may note too
     * @throws Denied if the case is out of scope, or was handed over
     */
    void mayWrite(Actor actor, FileRow row, boolean helps) {
        CaseView view = row.view();
        require(actor, Action.CASE_APPEND, row);
        if (view.holding().unit().isPresent() && !helps && !holds(actor, Action.CASE_APPEND, view)) {
            throw new Denied("案件已移交 %s 办理，本单位只能登记劝返、联系和系统更新 (the case was handed over; only what helps is noted here)"
                    .formatted(unit(view.holding().unit())
                            .map(Unit::name)
                            .orElse(view.holding().unit().get())));
        }
    }

    /**
     * Up to which event the reader may read the words of the log.
     *
     * @param received sequence of the event by which the present owner received it
     */
    long readableUntil(Actor actor, FileRow row, long received) {
        CaseView view = row.view();
        if (view.holding().equals(CaseHolding.ORIGIN)) {
            return Long.MAX_VALUE;
        }
        boolean handed = view.holding().unit().isPresent();
        if (handed && holds(actor, Action.CASE_READ, view)) {
            return Long.MAX_VALUE;
        }
        ScopeFilter scope = gate.scope(actor, Action.CASE_READ);
        boolean before = school(view).filter(scope::covers).isPresent()
                || places(row).stream().anyMatch(scope::covers);
        if (!before) {
            return 0;
        }
        return handed ? received : Long.MAX_VALUE;
    }

    private boolean holds(Actor actor, Action action, CaseView view) {
        ScopeFilter scope = gate.scope(actor, action);
        return unit(view.holding().unit()).filter(scope::covers).isPresent()
                || scope.covers(view.division())
                || (view.place() == Place.SCHOOL
                        && school(view).filter(scope::covers).isPresent());
    }

    private static boolean helps(CaseCommand command) {
        return command instanceof CaseCommand.NotePersuasion
                || command instanceof CaseCommand.AttemptContact
                || command instanceof CaseCommand.NoteSystemUpdate;
    }

    private Optional<Unit> offered(Action action, CaseView view) {
        return action == Action.CASE_READ ? unit(view.holding().offeredTo()) : Optional.empty();
    }

    private Optional<Unit> school(CaseView view) {
        return unit(view.classId()).or(() -> unit(view.school()));
    }

    private Optional<Unit> unit(Optional<String> id) {
        return id.flatMap(tree::find);
    }

    private static List<DivisionCode> places(FileRow row) {
        CaseView view = row.view();
        List<DivisionCode> places = new ArrayList<>(List.of(view.division(), new DivisionCode(row.originDivision())));
        view.household().ifPresent(places::add);
        return places;
    }
}
