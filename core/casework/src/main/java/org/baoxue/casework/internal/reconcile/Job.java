package org.baoxue.casework.internal.reconcile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.baoxue.access.Actor;
import org.baoxue.casework.reconciliation.ComparisonJob;
import org.baoxue.casework.reconciliation.ComparisonJob.State;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.ListComparison;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One comparison at work. Thread-safe. */
final class Job {

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    private final String id;
    private final Actor owner;
    private final String unit;
    private final List<ListComparison> comparisons;
    private final Instant startedAt;
    private final Progress progress = new Progress();
    private State state = State.QUEUED;
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<String> error = Optional.empty();
    private List<ComparisonRun> runs = List.of();

    Job(String id, Actor owner, String unit, List<ListComparison> comparisons, Instant startedAt) {
        this.id = id;
        this.owner = owner;
        this.unit = unit;
        this.comparisons = comparisons;
        this.startedAt = startedAt;
    }

    String id() {
        return id;
    }

    /** Whether it is this actor's, with the reach that it was started with. */
    boolean isOf(Actor actor) {
        return owner.name().equals(actor.name())
                && owner.role() == actor.role()
                && owner.unitId().equals(actor.unitId())
                && owner.scope().equals(actor.scope());
    }

    void run(Function<Progress, List<ComparisonRun>> work, Clock clock) {
        if (!begin()) {
            return;
        }
        try {
            List<ComparisonRun> made = work.apply(progress);
            end(State.DONE, made, Optional.empty(), clock);
        } catch (CancellationException stopped) {
            end(State.CANCELLED, List.of(), Optional.empty(), clock);
        } catch (RuntimeException e) {
            failed(e, clock);
        } catch (Error e) {
            // Whoever asks must learn that it ended, whatever it was
            failed(e, clock);
            throw e;
        }
    }

    private void failed(Throwable cause, Clock clock) {
        LOG.error("比对 {} 失败 (a comparison failed)", id, cause);
        end(
                State.FAILED,
                List.of(),
                Optional.of("比对中断，没有写入任何结果，请重试；详情见日志 (it broke off and wrote nothing; see the log)"),
                clock);
    }

    private synchronized boolean begin() {
        if (state != State.QUEUED) {
            return false;
        }
        state = State.RUNNING;
        return true;
    }

    private synchronized void end(State how, List<ComparisonRun> made, Optional<String> why, Clock clock) {
        state = how;
        runs = made;
        error = why;
        endedAt = Optional.of(clock.instant());
    }

    synchronized void cancel(Instant at) {
        progress.cancel();
        if (state == State.QUEUED) {
            state = State.CANCELLED;
            endedAt = Optional.of(at);
        }
    }

    synchronized boolean ended() {
        return state.ended();
    }

    synchronized ComparisonJob view() {
        return new ComparisonJob(
                id,
                unit,
                comparisons,
                state,
                progress.phase(),
                progress.done(),
                progress.total(),
                owner.name(),
                startedAt,
                endedAt,
                error,
                runs);
    }
}
