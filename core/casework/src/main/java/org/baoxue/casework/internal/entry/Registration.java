package org.baoxue.casework.internal.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.casework.entry.EntryPart;
import org.baoxue.casework.internal.round.RoundTable;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Grade;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;

/**
 * Who of a round is registered, brought up to the enrolment list in pieces before the round is read. Cut off, it begins again;
 * done twice, it changes nothing. Thread-safe.
 */
record Registration(Database database, Roster roster) {

    void bringUp(long round) {
        long sequence = roster.sequence(ListKind.ENROLMENT);
        int highest = database.read(handle -> DueStore.highest(handle, round));
        for (int from = 1; from <= highest; from += RoundTable.PIECE) {
            int low = from;
            List<DueRow> rows =
                    database.read(handle -> DueStore.between(handle, round, low, low + RoundTable.PIECE - 1));
            Map<ChildId, Enrolment> known =
                    roster.enrolments(rows.stream().map(DueRow::child).collect(Collectors.toSet()));
            List<DueRow> changed = new ArrayList<>();
            for (DueRow row : rows) {
                Optional<Enrolment> at = Optional.ofNullable(known.get(row.child()))
                        .filter(pupil -> pupil.presence() == Presence.LISTED)
                        .filter(pupil -> isUp(row, pupil));
                String school = at.map(Enrolment::schoolId).orElse(null);
                String grade = at.map(Enrolment::grade).orElse(null);
                if (!Objects.equals(school, row.schoolId()) || !Objects.equals(grade, row.grade())) {
                    changed.add(row.registeredAt(school, grade));
                }
            }
            if (!changed.isEmpty()) {
                database.write(handle -> {
                    DueStore.registered(handle, changed);
                    return null;
                });
            }
        }
        database.write(handle -> {
            EntryStore.seen(handle, round, sequence);
            return null;
        });
    }

    /** An entrant is registered by any row; a pupil who goes up only by one of a higher grade than that which it left. */
    private static boolean isUp(DueRow row, Enrolment pupil) {
        return row.way() == EntryPart.ENTRANT
                || Grade.of(pupil.grade())
                        .filter(grade -> grade.number() > row.fromGrade())
                        .isPresent();
    }
}
