package org.baoxue.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class ReachTest {
    private static final Duration LONGER_THAN_THE_TEST = Duration.ofMinutes(10);

    @Test
    void whoever_stops_need_not_wait_for_a_server_that_is_away() throws Exception {
        try (HikariDataSource pool = poolOfNobody()) {
            Reach reach = new Reach(pool);
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                assertThatThrownBy(reach::require).isInstanceOf(SQLException.class);
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            thread.start();
            await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);

            reach.end();

            assertThat(interrupted.orTimeout(1, TimeUnit.MINUTES).get())
                    .as("the interrupt went no farther than the wait")
                    .isFalse();
            assertThat(reach.ended()).isTrue();
            assertThatThrownBy(reach::require).hasMessageContaining("stopping");
        }
    }

    private static HikariDataSource poolOfNobody() throws Exception {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setServerNames(new String[] {"127.0.0.1"});
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            away.setPortNumbers(new int[] {free.getLocalPort()});
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(away);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(LONGER_THAN_THE_TEST.toMillis());
        return new HikariDataSource(config);
    }
}
