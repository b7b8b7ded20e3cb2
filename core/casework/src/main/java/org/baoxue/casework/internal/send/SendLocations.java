package org.baoxue.casework.internal.send;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * Keeps files where the roster has the children, so that a new class teacher or another village finds them. Looks at all of
 * them after every list, so that a list published while this was not there is made up for by the next.
 */
@Component(service = RosterListener.class)
public final class SendLocations implements RosterListener {

    private static final int BATCH = 500;

    private final Database database;
    private final Roster roster;

    @Activate
    public SendLocations(@Reference Database database, @Reference Roster roster) {
        this.database = database;
        this.roster = roster;
    }

    @Override
    public void published(RosterChange change) {
        if (change.kind() == ListKind.ATTENDANCE) {
            return;
        }
        String last = "";
        List<SendRow> rows = after(last);
        while (!rows.isEmpty()) {
            follow(rows);
            last = rows.get(rows.size() - 1).childId();
            rows = after(last);
        }
    }

    private List<SendRow> after(String last) {
        return database.read(handle -> SendRows.after(handle, last, BATCH));
    }

    private void follow(List<SendRow> rows) {
        Map<ChildId, RosterFacts> facts =
                RosterFacts.of(roster, rows.stream().map(SendRow::child).collect(Collectors.toSet()));
        database.write(handle -> {
            for (SendRow row : rows) {
                SendRow.Location now = facts.get(row.child()).location(row.schoolId(), Optional.of(row.location()));
                if (!now.equals(row.location())) {
                    SendRows.move(handle, row, now);
                }
            }
            return rows.size();
        });
    }
}
