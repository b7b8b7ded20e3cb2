package org.baoxue.reporting.internal.preview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.baoxue.access.Actor;
import org.baoxue.reporting.internal.preview.PreviewRun.What;
import org.baoxue.reporting.preview.PreviewId;
import org.baoxue.reporting.preview.PreviewState;
import org.baoxue.reporting.preview.PreviewStatus;
import org.baoxue.reporting.preview.PreviewSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One dry run with its rows. Thread-safe. */
final class Job {

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    private final PreviewId id;
    private final What what;
    private final List<String> regions;
    private final Instant startedAt;
    private final Rows children;
    private final Rows duties;
    private final Progress progress = new Progress();
    private PreviewState state = PreviewState.QUEUED;
    private Optional<PreviewSummary> summary = Optional.empty();
    private Optional<String> error = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();
    private boolean dropped;

    /** Works out the result into the rows. */
    interface Work {
        PreviewSummary into(What what, Rows children, Rows duties, Progress progress);
    }

    Job(PreviewId id, What what, List<String> regions, Instant startedAt, Rows children, Rows duties) {
        this.id = id;
        this.what = what;
        this.regions = regions;
        this.startedAt = startedAt;
        this.children = children;
        this.duties = duties;
    }

    PreviewId id() {
        return id;
    }

    What what() {
        return what;
    }

    /** Whether it is this actor's, with the reach that it was started with. */
    boolean isOf(Actor actor) {
        Actor owner = what.actor();
        return owner.name().equals(actor.name())
                && owner.role() == actor.role()
                && owner.unitId().equals(actor.unitId())
                && owner.scope().equals(actor.scope());
    }

    void run(Work work, Clock clock) {
        if (!begin()) {
            return;
        }
        try {
            PreviewSummary found = work.into(what, children, duties, progress);
            end(PreviewState.DONE, Optional.of(found), Optional.empty(), clock.instant());
        } catch (CancellationException stopped) {
            end(PreviewState.CANCELLED, Optional.empty(), Optional.empty(), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("预演 {} 失败 (a dry run failed)", id, e);
            end(
                    PreviewState.FAILED,
                    Optional.empty(),
                    Optional.of("预演中断，请重试；详情见日志 (the dry run broke off; see the log)"),
                    clock.instant());
        }
    }

    private synchronized boolean begin() {
        if (state != PreviewState.QUEUED) {
            return false;
        }
        state = PreviewState.RUNNING;
        return true;
    }

    private synchronized void end(
            PreviewState how, Optional<PreviewSummary> found, Optional<String> why, Instant when) {
        state = how;
        summary = found;
        error = why;
        endedAt = Optional.of(when);
        if (dropped) {
            delete();
        }
    }

    /** Stops it and lets its rows go; a running one lets them go when it has stopped. */
    synchronized void drop() {
        progress.cancel();
        dropped = true;
        if (state == PreviewState.QUEUED) {
            state = PreviewState.CANCELLED;
        }
        if (state.ended()) {
            delete();
        }
    }

    private void delete() {
        children.delete();
        duties.delete();
    }

    synchronized boolean endedBefore(Instant moment) {
        return endedAt.filter(moment::isAfter).isPresent();
    }

    synchronized boolean ended() {
        return state.ended();
    }

    synchronized Optional<Instant> endedAt() {
        return endedAt;
    }

    Rows children() {
        return children;
    }

    Rows duties() {
        return duties;
    }

    synchronized PreviewStatus status() {
        return new PreviewStatus(
                id,
                state,
                regions,
                what.division().map(place -> place.digits()),
                what.day(),
                what.prospect().current().hash(),
                what.prospect().next().hash(),
                what.rosterHash(),
                progress.done(),
                progress.total(),
                what.actor().name(),
                startedAt,
                error,
                summary);
    }
}
