package org.baoxue.casework.internal.send;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoxue.casework.internal.send.SendLog.Sight;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;

/** What the files of children add up to; a file that cannot be read is left out. Thread-safe. */
record Programmes(Database database, SendLog log) {

    Map<ChildId, Programme> of(Collection<ChildId> children, Sight sight) {
        Map<ChildId, Programme> programmes = new HashMap<>();
        database.read(handle -> log.readable(handle, List.copyOf(children), sight))
                .forEach((child, entries) -> {
                    if (SendFold.fold(entries) instanceof SendFold.Standing standing) {
                        programmes.put(child, standing.programme());
                    }
                });
        return programmes;
    }
}
