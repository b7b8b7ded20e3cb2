package org.baoxue.casework.internal.prevention;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Roster;
import org.baoxue.roster.RosterChange;
import org.baoxue.roster.RosterListener;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps prevention files where the roster has the children, so that a new class teacher finds them. Looks at all of them after
 * every list, so that a list published while this was not there is made up for by the next.
 */
@Component(service = RosterListener.class)
public final class ChildLocations implements RosterListener {

    private static final int BATCH = 500;

    private final Database database;
    private final Roster roster;
    private final DutyKeeper duties;

    @Activate
    public ChildLocations(@Reference Database database, @Reference Roster roster, @Reference DutyKeeper duties) {
        this.database = database;
        this.roster = roster;
        this.duties = duties;
    }

    @Override
    public void published(RosterChange change) {
        if (change.kind() == ListKind.ATTENDANCE) {
            return;
        }
        String last = "";
        List<ChildRow> rows = after(last);
        while (!rows.isEmpty()) {
            follow(rows);
            last = rows.get(rows.size() - 1).childId();
            rows = after(last);
        }
    }

    private List<ChildRow> after(String last) {
        return database.read(handle -> ChildRow.after(handle, last, BATCH));
    }

    private void follow(List<ChildRow> rows) {
        Map<ChildId, Known> known = Known.of(
                roster, rows.stream().map(row -> new ChildId(row.childId())).collect(Collectors.toSet()));
        List<ChildRow> moved = rows.stream()
                .map(row -> known.get(new ChildId(row.childId())))
                .filter(Known::onAnyList)
                .map(Known::row)
                .filter(row -> !rows.contains(row))
                .toList();
        if (!moved.isEmpty()) {
            database.write(handle -> {
                moved.forEach(row -> ChildRow.save(handle, row));
                return moved.size();
            });
            duties.refreshListed(
                    moved.stream().map(row -> new ChildId(row.childId())).toList());
        }
    }
}
