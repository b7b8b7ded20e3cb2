package org.baoxue.casework.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.roster.ChildNames;

/**
 * Who may do what with the documents of a case: whose case it is, and with the documents of a register also those to whom the
 * register belongs, so that after a hand-over each side keeps what it made out and sees no more.
 *
 * @param view the case
 */
record DocumentRights(Gate gate, UnitTree tree, CaseView view) {

    /**
     * Requires that the actor's unit has the case.
     *
     * @throws org.baoxue.access.Denied if not
     */
    void require(Actor actor, Action action) {
        gate.require(actor, action, view.id().value(), holder(), places());
    }

    /**
     * Requires that the actor's unit has the case or the register of the document.
     *
     * @throws org.baoxue.access.Denied if not
     */
    void require(Actor actor, Action action, String register) {
        Optional<Unit> own = tree.find(register).filter(gate.scope(actor, Action.CASE_READ)::covers);
        gate.require(actor, action, view.id().value(), own.or(this::holder), places());
    }

    /** The document as the actor may see it. */
    CaseDocument shown(Actor actor, CaseDocument document) {
        ScopeFilter scope = gate.scope(actor, Action.CASE_READ);
        boolean has = holder().filter(scope::covers).isPresent()
                || places().stream().anyMatch(scope::covers)
                || tree.find(document.id().unit()).filter(scope::covers).isPresent();
        return has && ChildNames.mayRead(actor.role()) ? document : document.withheld();
    }

    /** The unit that received the case, else the class or school that the child left. */
    private Optional<Unit> holder() {
        Optional<Unit> left = unit(view.classId()).or(() -> unit(view.school()));
        return handed() && view.place() != Place.SCHOOL
                ? unit(view.holding().unit())
                : left.or(() -> unit(view.holding().unit()));
    }

    private List<DivisionCode> places() {
        List<DivisionCode> places = new ArrayList<>(List.of(view.division()));
        if (!handed()) {
            view.household().ifPresent(places::add);
        }
        return places;
    }

    private boolean handed() {
        return view.holding().unit().isPresent();
    }

    private Optional<Unit> unit(Optional<String> id) {
        return id.flatMap(tree::find);
    }
}
