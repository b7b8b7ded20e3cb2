package org.baoxue.casework.internal.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.baoxue.access.Actor;
import org.baoxue.access.Actors;
import org.baoxue.casework.reconciliation.ComparisonJob;
import org.baoxue.casework.reconciliation.ComparisonJob.State;
import org.baoxue.casework.reconciliation.ListComparison;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("后台的比对")
class JobsTest {

    private static final List<ListComparison> ONE = List.of(ListComparison.HOUSEHOLD_ENROLMENT);
    private static final Actor BUREAU = Actors.system("bureau");

    private final Jobs jobs = new Jobs(Clock.systemUTC());

    @AfterEach
    void stop() {
        jobs.close();
    }

    @Test
    @DisplayName("正在进行的取消后停下，不写结果；排队的取消后不再开始；都记下结束的时间")
    void a_cancelled_job_stops_before_it_writes() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicBoolean written = new AtomicBoolean();
        AtomicBoolean secondBegun = new AtomicBoolean();
        ComparisonJob first = jobs.start(BUREAU, "EDU", ONE, progress -> {
            begun.countDown();
            uninterruptibly(cancelled);
            progress.writing();
            written.set(true);
            return List.of();
        });
        begun.await();
        ComparisonJob second = jobs.start(BUREAU, "EDU", ONE, progress -> {
            secondBegun.set(true);
            return List.of();
        });
        Clock clock = Clock.systemUTC();
        jobs.of(BUREAU, first.id()).cancel(clock.instant());
        jobs.of(BUREAU, second.id()).cancel(clock.instant());
        cancelled.countDown();

        for (ComparisonJob job : List.of(first, second)) {
            ComparisonJob ended = ended(job);
            assertThat(ended.state()).isEqualTo(State.CANCELLED);
            assertThat(ended.endedAt()).isPresent();
        }
        assertThat(written).isFalse();
        assertThat(secondBegun).isFalse();
    }

    @Test
    @DisplayName("程序错误也使比对结束，不会一直显示进行中")
    void an_error_ends_the_job() {
        ComparisonJob broken = jobs.start(BUREAU, "EDU", ONE, progress -> {
            throw new NoClassDefFoundError("com/ibm/icu/text/Transliterator");
        });

        assertThat(ended(broken).state()).isEqualTo(State.FAILED);
        assertThat(ended(jobs.start(BUREAU, "EDU", ONE, progress -> List.of())).state())
                .isEqualTo(State.DONE);
    }

    private ComparisonJob ended(ComparisonJob job) {
        return Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jobs.of(BUREAU, job.id()).view(), view -> view.state()
                        .ended());
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
