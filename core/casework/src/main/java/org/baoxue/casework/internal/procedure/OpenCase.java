package org.baoxue.casework.internal.procedure;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;
import org.baoxue.roster.ChildId;

/** The case that a child has already, so that nobody opens a second one. */
public final class OpenCase {

    private OpenCase() {}

    /** The open case of a child, as far as the actor may see it. */
    public static Optional<CaseId> of(Cases cases, Actor actor, ChildId child) {
        return of(cases, actor, child, CaseState::open);
    }

    /** The case of a child in one of some states. */
    public static Optional<CaseId> of(Cases cases, Actor actor, ChildId child, Predicate<CaseState> states) {
        CaseQuery query =
                new CaseQuery(Set.of(), Optional.empty(), Optional.of(child), false, false, PageRequest.FIRST);
        return cases.list(actor, query).items().stream()
                .filter(view -> states.test(view.state()))
                .map(CaseView::id)
                .findFirst();
    }
}
