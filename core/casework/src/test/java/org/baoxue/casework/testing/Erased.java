package org.baoxue.casework.testing;

import java.time.LocalDate;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.casework.Erasures;
import org.baoxue.casework.internal.erasure.CaseworkRecords;
import org.baoxue.casework.internal.erasure.ErasureService;
import org.baoxue.roster.internal.leave.PastLeaves;
import org.baoxue.storage.Database;

/** Erasure of what a county keeps. */
public final class Erased {

    private Erased() {}

    /** The service, as the platform has it where no reports are kept. */
    public static Erasures erasures(Database database, AccessFixture access, SetClock clock) {
        ErasureService service = new ErasureService(database, access.gate(), access.audit(), clock);
        service.add(new CaseworkRecords());
        service.add(new PastLeaves());
        return service;
    }

    /** Erases all of one kind that was over before a day; returns how many records that were, after a look that none is left. */
    public static long all(Erasures erasures, Actor bureau, String kind, LocalDate before) {
        long expected = erasures.preview(bureau, before).of(kind);
        long erased = erasures.erase(bureau, before, Set.of(kind), "档案销毁批件1号", expected)
                .total();
        if (erasures.preview(bureau, before).of(kind) != 0) {
            throw new AssertionError("words of " + kind + " are left");
        }
        return erased;
    }
}
