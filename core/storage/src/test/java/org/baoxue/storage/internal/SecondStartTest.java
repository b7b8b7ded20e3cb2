package org.baoxue.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One directory of Derby, two processes. */
class SecondStartTest {

    @TempDir
    private Path directory;

    @AfterEach
    void the_first_process_ends() {
        EmbeddedDataSource shutdown = derby(directory);
        shutdown.setShutdownDatabase("shutdown");
        try {
            shutdown.getConnection().close();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("08006");
        }
    }

    @Test
    void a_second_process_is_told_which_directory_is_in_use_and_the_first_goes_on() throws Exception {
        RunningStorage first = start(directory);

        Process second = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dderby.stream.error.file=" + directory.resolve("second.log"),
                        SecondProcess.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said)
                .contains("数据库目录已被另一个进程占用")
                .contains("another process")
                .contains(directory.resolve("db").toString());
        assertThat(second.exitValue()).isEqualTo(1);
        first.check();
    }

    /** What a second start of the program does. */
    static final class SecondProcess {
        private SecondProcess() {}

        public static void main(String[] arguments) {
            try {
                start(Path.of(arguments[0]));
            } catch (Exception e) {
                new PrintStream(System.out, true, StandardCharsets.UTF_8).println(Failures.reason(e));
                System.exit(1);
            }
        }
    }

    private static RunningStorage start(Path directory) throws Exception {
        StatusBoard board = new StatusBoard();
        return new Startup(derby(directory), directory, new RestoreOrder(directory, board), board, Clock.systemUTC())
                .run();
    }

    private static EmbeddedDataSource derby(Path directory) {
        EmbeddedDataSource dataSource = new EmbeddedDataSource();
        dataSource.setDatabaseName(directory.resolve("db").toString());
        dataSource.setCreateDatabase("create");
        return dataSource;
    }
}
