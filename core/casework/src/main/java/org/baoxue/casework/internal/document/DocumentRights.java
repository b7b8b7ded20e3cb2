package org.baoxue.casework.internal.document;

import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.internal.store.Holder;
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
        gate.require(actor, action, view.id().value(), holder().unit(), holder().places());
    }

    /**
     * Requires that the actor's unit has the case or the register of the document.
     *
     * @throws org.baoxue.access.Denied if not
     */
    void require(Actor actor, Action action, String register) {
        Optional<Unit> own = tree.find(register).filter(gate.scope(actor, Action.CASE_READ)::covers);
        gate.require(actor, action, view.id().value(), own.or(holder()::unit), holder().places());
    }

    /** The document as the actor may see it. */
    CaseDocument shown(Actor actor, CaseDocument document) {
        ScopeFilter scope = gate.scope(actor, Action.CASE_READ);
        boolean has = holder().unit().filter(scope::covers).isPresent()
                || holder().places().stream().anyMatch(scope::covers)
                || tree.find(document.id().unit()).filter(scope::covers).isPresent();
        return has && ChildNames.mayRead(actor.role()) ? document : document.withheld();
    }

    private Holder holder() {
        return new Holder(tree, view);
    }
}
