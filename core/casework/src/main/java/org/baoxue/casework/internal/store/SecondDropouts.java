package org.baoxue.casework.internal.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;

/** Marks the cases of children that had dropped out, were confirmed and came back before (二次辍学). */
public final class SecondDropouts {

    private static final int KEYS = 500;

    private SecondDropouts() {}

    /** The same cases in the same order, marked. */
    public static List<CaseView> mark(Handle handle, List<CaseView> cases) {
        List<String> children = cases.stream()
                .map(CaseView::child)
                .map(ChildId::value)
                .distinct()
                .toList();
        Set<String> second = new HashSet<>();
        for (int from = 0; from < children.size(); from += KEYS) {
            second.addAll(among(handle, children.subList(from, Math.min(from + KEYS, children.size()))));
        }
        List<CaseView> marked = new ArrayList<>();
        cases.forEach(view -> marked.add(view.second(second.contains(view.id().value()))));
        return marked;
    }

    private static List<String> among(Handle handle, List<String> children) {
        return handle.createQuery("select f.case_id from case_file f where f.child_id in (<children>)"
                        + " and exists (select 1 from case_file e where e.child_id = f.child_id"
                        + " and e.case_id <> f.case_id and e.reached_on < f.reached_on and e.state <> :withdrawn"
                        + " and e.confirmed_on is not null and e.returned_on is not null)")
                .bindList("children", children)
                .bind("withdrawn", CaseState.WITHDRAWN.name())
                .mapTo(String.class)
                .list();
    }
}
