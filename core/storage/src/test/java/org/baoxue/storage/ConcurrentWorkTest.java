package org.baoxue.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.baoxue.storage.testing.DatabaseTest;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DatabaseTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ConcurrentWorkTest {
    private final Database database;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    ConcurrentWorkTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void two_settings() {
        database.write(handle -> set(handle, "left", "0") + set(handle, "right", "0"));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void writers_that_count_up_together_lose_nothing() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            String own = "writer" + writer;
            work.add(() -> {
                for (int i = 0; i < 25; i++) {
                    String name = own + "-" + i;
                    database.write(handle -> set(handle, name, "x"));
                }
                return 25;
            });
        }

        for (Future<Integer> done : threads.invokeAll(work)) {
            assertThat(done.get()).isEqualTo(25);
        }

        assertThat(database.<Integer, RuntimeException>read(
                        handle -> handle.createQuery("select count(*) from setting where name like 'writer%'")
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(200);
    }

    @Test
    void of_two_who_write_the_same_key_one_is_told() {
        List<Callable<Integer>> both = Collections.nCopies(2, () -> database.write(handle -> set(handle, "same", "x")));

        assertThatThrownBy(() -> {
                    for (Future<Integer> done : threads.invokeAll(both)) {
                        done.get();
                    }
                })
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void of_two_who_wait_for_each_other_one_may_try_again() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        Future<Integer> there = threads.submit(() -> touch("left", "right", bothHoldOne));
        Future<Integer> back = threads.submit(() -> touch("right", "left", bothHoldOne));

        List<Throwable> failures = new ArrayList<>();
        for (Future<Integer> future : List.of(there, back)) {
            try {
                future.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }

        assertThat(failures).singleElement().isInstanceOf(RetryableConflictException.class);
        assertThat(values()).containsOnly("1");
    }

    @Test
    void what_is_never_committed_is_never_read() throws Exception {
        CyclicBarrier meeting = new CyclicBarrier(2);
        Future<?> writer = threads.submit(() -> database.write(handle -> {
            increment(handle, "left");
            meeting.await();
            meeting.await();
            throw new IllegalArgumentException("gives up");
        }));
        meeting.await();

        // PostgreSQL answers at once with what was before, Derby when the writer has given up.
        Future<List<String>> reader = threads.submit(this::values);
        meeting.await();

        assertThat(reader.get()).containsExactly("0", "0");
        assertThatThrownBy(writer::get).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    private int touch(String first, String second, CyclicBarrier bothHoldOne) throws Exception {
        return database.write(handle -> {
            increment(handle, first);
            bothHoldOne.await();
            return increment(handle, second);
        });
    }

    private List<String> values() {
        return database.read(
                handle -> handle.createQuery("select value from setting where name = 'left' or name = 'right'")
                        .mapTo(String.class)
                        .list());
    }

    private static int increment(Handle handle, String name) {
        return handle.createUpdate("update setting set value = '1' where name = :name")
                .bind("name", name)
                .execute();
    }

    private static int set(Handle handle, String name, String value) {
        return handle.createUpdate("insert into setting (name, value) values (:name, :value)")
                .bind("name", name)
                .bind("value", value)
                .execute();
    }
}
