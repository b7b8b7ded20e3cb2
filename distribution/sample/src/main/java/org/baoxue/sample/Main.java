package org.baoxue.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The main job: starts a fresh distribution, sends it the sample as its users would, and prints what it found.
 *
 * <p>Arguments: the zip of the distribution, a folder for everything that is made, and the region plug-ins to install. With the environment variable
 * {@code BAOXUE_EXIT=1} it stops after printing; its exit status is 0 only if all that was found is the seeded truth.
 */
public final class Main {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Main() {}

    /** Runs the sample. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 2) {
            System.err.println("用法 (usage): Main <distribution.zip> <folder> [<region.kar> …]");
            System.exit(2);
        }
        boolean exit = "1".equals(System.getenv("BAOXUE_EXIT"));
        Path folder = Path.of(args[1]).toAbsolutePath();
        LocalDate today = LocalDate.now(Clock.system(ZONE));
        List<Path> kars = Arrays.stream(args).skip(2).map(Path::of).toList();
        System.out.println("保学 Baoxue：正在启动 (starting) …");
        boolean held;
        try (Server server = Server.start(Path.of(args[0]), folder.resolve("server"), kars)) {
            Thread stop = new Thread(() -> close(server));
            Runtime.getRuntime().addShutdownHook(stop);
            Api api = new Api(server.address());
            if (!server.await(Duration.ofMinutes(3), () -> api.status("/api/health") == 200)) {
                System.err.println(
                        "未能启动，见 (did not start, see) " + server.home().resolve("console.log"));
                System.exit(1);
            }
            held = SampleMonth.work(server.address(), server.home(), folder, today);
            System.out.printf("控制台 (console): ssh -p %d admin@127.0.0.1%n", server.sshPort());
            if (!exit) {
                System.out.println("\n按 Ctrl-C 停止 (Ctrl-C stops it).");
                new CountDownLatch(1).await();
            }
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        System.exit(held ? 0 : 1);
    }

    private static void close(Server server) {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("未能正常停止 (did not stop cleanly): " + e.getMessage());
        }
    }
}
