package org.baoxue.casework.internal.reconcile;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.NotFound;
import org.baoxue.casework.reconciliation.ComparisonJob;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.ListComparison;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Comparisons at work, one after the other, and the last that ended. Thread-safe. */
final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int KEPT = 50;
    private static final int WAITING = 8;
    private static final long SECONDS_TO_STOP = 20;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "baoxue-reconciliation"));
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    Jobs(Clock clock) {
        this.clock = clock;
    }

    ComparisonJob start(
            Actor actor, String unit, List<ListComparison> comparisons, Function<Progress, List<ComparisonRun>> work) {
        Job job = queue(actor, unit, comparisons);
        worker.execute(() -> job.run(work, clock));
        return job.view();
    }

    private Job queue(Actor actor, String unit, List<ListComparison> comparisons) {
        synchronized (jobs) {
            if (jobs.values().stream().filter(job -> !job.ended()).count() >= WAITING) {
                throw new Conflict("正在排队的比对过多，请稍后再试 (too many comparisons are waiting)");
            }
            List<Job> ended = jobs.values().stream().filter(Job::ended).toList();
            ended.subList(0, Math.max(0, ended.size() - KEPT + 1)).forEach(job -> jobs.remove(job.id()));
            byte[] name = new byte[8];
            random.nextBytes(name);
            Job job = new Job(HexFormat.of().formatHex(name), actor, unit, comparisons, clock.instant());
            jobs.put(job.id(), job);
            return job;
        }
    }

    Job of(Actor actor, String id) {
        synchronized (jobs) {
            Job job = jobs.get(id);
            if (job == null || !job.isOf(actor)) {
                throw new NotFound("找不到比对 %s，或程序已重启；没有完成的比对不写入任何结果 (no such comparison)".formatted(id));
            }
            return job;
        }
    }

    void close() {
        synchronized (jobs) {
            jobs.values().forEach(job -> job.cancel(clock.instant()));
        }
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("比对未能及时停止 (a comparison did not stop in time)");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
