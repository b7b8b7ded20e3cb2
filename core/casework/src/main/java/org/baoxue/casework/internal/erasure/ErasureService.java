package org.baoxue.casework.internal.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.ScopeFilter;
import org.baoxue.casework.ErasurePlan;
import org.baoxue.casework.Erasures;
import org.baoxue.casework.internal.document.DocumentErasure;
import org.baoxue.casework.internal.send.SettledFiles;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.SettledCases;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Erasures} behind the gate, in one transaction: all of it or nothing. */
@Component(service = Erasures.class)
public final class ErasureService implements Erasures {

    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final Gate gate;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public ErasureService(
            @Reference Database database, @Reference Gate gate, @Reference Audit audit, @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ErasurePlan preview(Actor actor, LocalDate before) {
        ScopeFilter scope = gate.scope(actor, Action.PERSONAL_ERASE);
        mustBeOver(before);
        return database.read(handle -> Settled.of(handle, scope, before).plan(before));
    }

    @Override
    public ErasurePlan erase(Actor actor, LocalDate before, String reason, long expected) {
        ScopeFilter scope = gate.scope(actor, Action.PERSONAL_ERASE);
        mustBeOver(before);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Invalid(
                    "/reason",
                    "请写明依据，1至%1$d字 (by what rule or decision, at most %1$d characters)".formatted(LONGEST_REASON));
        }
        return database.write(handle -> {
            Settled settled = Settled.of(handle, scope, before);
            ErasurePlan plan = settled.plan(before);
            if (plan.total() != expected) {
                throw new Conflict("应为%d份，现为%d份，请重新预览 (there are %d by now, not %d; nothing was erased)"
                        .formatted(expected, plan.total(), plan.total(), expected));
            }
            SettledCases.erase(handle, settled.cases());
            DocumentErasure.erase(handle, settled.cases());
            SettledFiles.erase(handle, settled.files());
            audit.record(
                    handle,
                    actor,
                    Action.PERSONAL_ERASE,
                    "before " + before,
                    "cases %d, send-education %d: %s".formatted(plan.cases(), plan.sendEducation(), reason.strip()));
            return plan;
        });
    }

    private record Settled(List<String> cases, List<String> files) {

        static Settled of(Handle handle, ScopeFilter filter, LocalDate before) {
            Condition cases = CaseFiles.scope(filter);
            return new Settled(SettledCases.before(handle, before, cases), SettledFiles.before(handle, before, filter));
        }

        ErasurePlan plan(LocalDate before) {
            return new ErasurePlan(before, cases.size(), files.size());
        }
    }

    private void mustBeOver(LocalDate before) {
        LocalDate today = clock.instant().atZone(Due.ZONE).toLocalDate();
        if (before.isAfter(today)) {
            throw new Invalid("/before", "日期不能晚于今天%s，实为%s (the day must be over)".formatted(today, before));
        }
    }
}
