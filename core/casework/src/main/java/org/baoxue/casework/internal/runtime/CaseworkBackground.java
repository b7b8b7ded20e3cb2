package org.baoxue.casework.internal.runtime;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.baoxue.access.Units;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.casework.internal.change.ChangeListener;
import org.baoxue.casework.internal.clock.AbsenceClock;
import org.baoxue.casework.internal.clock.ExitClock;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.send.LessonDuties;
import org.baoxue.policy.PolicyListener;
import org.baoxue.policy.Readiness;
import org.baoxue.policy.Regions;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Roster;
import org.baoxue.roster.RosterChange;
import org.baoxue.roster.RosterListener;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs casework's background work in one thread, off every request: at once after a change of roster, policy or 学籍, and every
 * few seconds to notice a new day, new units or work that failed. Waits until the expected regions are ready, lest children
 * be judged by rules that are about to come.
 */
@Component(
        immediate = true,
        service = {RosterListener.class, PolicyListener.class, ChangeListener.class})
public final class CaseworkBackground implements RosterListener, PolicyListener, ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(CaseworkBackground.class);
    private static final int TICK_SECONDS = 5;

    private final CaseworkRun run;
    private final Regions regions;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "baoxue-casework"));
    private final ScheduledFuture<?> ticking;

    @Activate
    public CaseworkBackground(
            @Reference Database database,
            @Reference AbsenceClock absences,
            @Reference ExitClock exits,
            @Reference DutyKeeper duties,
            @Reference LessonDuties lessons,
            @Reference Roster roster,
            @Reference Units units,
            @Reference Regions regions,
            @Reference Clock clock) {
        this.run = new CaseworkRun(database, absences, exits, duties, lessons, roster, units, clock);
        this.regions = regions;
        this.ticking = worker.scheduleWithFixedDelay(this::tick, 0, TICK_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        ticking.cancel(false);
        worker.shutdownNow();
    }

    @Override
    public void published(RosterChange change) {
        if (change.kind() != ListKind.HOUSEHOLD) {
            run.rosterChanged(change.classIds());
            soon();
        }
    }

    @Override
    public void registered(Set<String> classIds) {
        run.rosterChanged(classIds);
        soon();
    }

    @Override
    public void policyChanged(PolicySnapshot before, PolicySnapshot after) {
        run.policyChanged();
        soon();
    }

    private void soon() {
        try {
            worker.execute(this::tick);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("casework is stopping; the next start makes up for it", stopping);
        }
    }

    private void tick() {
        try {
            if (regions.readiness().state() == Readiness.State.READY) {
                run.run();
            }
        } catch (RuntimeException e) {
            LOG.warn("案件与任务的后台计算失败，稍后重试 (casework's background work failed and is tried again)", e);
        }
    }
}
