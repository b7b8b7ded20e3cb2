package org.baoxue.policy.internal.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** A worker and its clock, both moved by the test: tasks run at once, timers when their time is reached. */
final class ManualWorker extends Clock implements Worker {
    private record Waiting(Instant due, Runnable task) {}

    private final List<Waiting> timers = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-02T00:00:00Z");

    /** Lets time pass. */
    void pass(Duration time) {
        Instant until = now.plus(time);
        while (true) {
            Waiting next = timers.stream()
                    .filter(timer -> !timer.due().isAfter(until))
                    .min(Comparator.comparing(Waiting::due))
                    .orElse(null);
            if (next == null) {
                now = until;
                return;
            }
            timers.remove(next);
            now = next.due();
            next.task().run();
        }
    }

    @Override
    public void run(Runnable task) {
        task.run();
    }

    @Override
    public <T> T call(Supplier<T> task) {
        return task.get();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Waiting timer = new Waiting(now.plus(delay), task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
