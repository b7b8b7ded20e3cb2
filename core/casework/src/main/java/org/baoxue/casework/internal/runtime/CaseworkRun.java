package org.baoxue.casework.internal.runtime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.internal.clock.AbsenceClock;
import org.baoxue.casework.internal.clock.ExitClock;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.runtime.Pending.Reach;
import org.baoxue.casework.internal.runtime.Pending.Work;
import org.baoxue.casework.internal.send.LessonDuties;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;

/**
 * What casework does in the background: look at marks that changed, at lasting absences once a day, and derive duties when
 * policy, units or the day changed and pass up those that are late. One thread calls {@link #run}; what is pending may be added by any.
 */
public final class CaseworkRun {

    private static final String READ = "roster";

    private final Pending pending = new Pending();
    private final Database database;
    private final AbsenceClock absences;
    private final ExitClock exits;
    private final DutyKeeper duties;
    private final LessonDuties lessons;
    private final Roster roster;
    private final Units units;
    private final Clock clock;
    private Optional<LocalDate> lastDay = Optional.empty();
    private Optional<UnitTree> lastTree = Optional.empty();

    public CaseworkRun(
            Database database,
            AbsenceClock absences,
            ExitClock exits,
            DutyKeeper duties,
            LessonDuties lessons,
            Roster roster,
            Units units,
            Clock clock) {
        this.database = database;
        this.absences = absences;
        this.exits = exits;
        this.duties = duties;
        this.lessons = lessons;
        this.roster = roster;
        this.units = units;
        this.clock = clock;
    }

    /** The marks or rows of these classes changed. */
    public void rosterChanged(Set<String> classIds) {
        pending.add(new Work(classIds, Reach.NONE, false));
    }

    /** The rules changed. */
    public void policyChanged() {
        pending.add(new Work(Set.of(), Reach.LASTING, true));
    }

    /** Does what is pending. What fails is pending again, and thrown. */
    public void run() {
        noticeChanges();
        Work work = pending.take();
        if (work.nothing()) {
            return;
        }
        try {
            long seq = roster.sequence();
            Set<CaseId> changed = new HashSet<>();
            switch (work.cases()) {
                case NONE -> changed.addAll(absences.classesChanged(work.classes()));
                case LASTING -> {
                    changed.addAll(absences.classesChanged(work.classes()));
                    changed.addAll(absences.sweep());
                }
                case EVERYONE -> changed.addAll(absences.everyone());
            }
            if (work.cases() != Reach.NONE) {
                changed.addAll(exits.sweep());
            }
            if (work.duties()) {
                duties.refreshAll();
                lessons.refreshAll();
                duties.escalateLate();
            } else {
                duties.refreshCases(changed);
            }
            remember(seq);
        } catch (RuntimeException e) {
            pending.add(work);
            throw e;
        }
    }

    private void noticeChanges() {
        LocalDate today = clock.instant().atZone(Due.ZONE).toLocalDate();
        if (lastDay.isEmpty() && known() != roster.sequence()) {
            pending.add(new Work(Set.of(), Reach.EVERYONE, true));
        }
        if (lastDay.filter(today::equals).isEmpty()) {
            pending.add(new Work(Set.of(), Reach.LASTING, true));
            lastDay = Optional.of(today);
        }
        UnitTree tree = units.tree();
        if (lastTree.filter(last -> last == tree).isEmpty()) {
            pending.add(new Work(Set.of(), Reach.NONE, true));
            lastTree = Optional.of(tree);
        }
    }

    private long known() {
        return database.read(handle -> handle.createQuery("select roster_seq from absence_clock where name = :name")
                .bind("name", READ)
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L));
    }

    private void remember(long seq) {
        database.write(handle -> {
            int updated = handle.createUpdate("update absence_clock set roster_seq = :seq where name = :name")
                    .bind("seq", seq)
                    .bind("name", READ)
                    .execute();
            return updated > 0
                    ? updated
                    : handle.createUpdate("insert into absence_clock (name, roster_seq) values (:name, :seq)")
                            .bind("seq", seq)
                            .bind("name", READ)
                            .execute();
        });
    }
}
