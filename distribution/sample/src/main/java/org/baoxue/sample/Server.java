package org.baoxue.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A distribution unpacked into a folder of its own and running as a child process until closed. */
final class Server implements AutoCloseable {

    private final Path home;
    private final int httpPort;
    private final int sshPort;
    private final Process process;

    private Server(Path home, int httpPort, int sshPort, Process process) {
        this.home = home;
        this.httpPort = httpPort;
        this.sshPort = sshPort;
        this.process = process;
    }

    /**
     * Unpacks and starts a distribution.
     *
     * @param archive the zip of the distribution
     * @param folder where to unpack; its former content is removed
     * @param kars region plug-ins to put into its deploy folder
     */
    static Server start(Path archive, Path folder, List<Path> kars) throws IOException {
        delete(folder);
        Path home = unzip(archive, folder);
        int http = freePort(8181);
        int ssh = freePort(8101);
        set(home.resolve("etc/org.apache.felix.http.cfg"), "org.osgi.service.http.port", http);
        set(home.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort", ssh);
        for (Path kar : kars) {
            Files.copy(kar, home.resolve("deploy").resolve(kar.getFileName()));
        }
        Path log = home.resolve("console.log");
        Process process = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Server(home, http, ssh, process);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    int sshPort() {
        return sshPort;
    }

    Path home() {
        return home;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Asks the program to stop, and ends it with its children if it does not within half a minute. */
    @Override
    public void close() throws IOException {
        try {
            new ProcessBuilder(home.resolve("bin/stop").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(20, TimeUnit.SECONDS);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until {@code ready} answers true, the program ends or the time is over. */
    boolean await(Duration limit, Readiness ready) throws InterruptedException {
        Instant end = Instant.now().plus(limit);
        while (alive() && Instant.now().isBefore(end)) {
            if (ready.now()) {
                return true;
            }
            pause();
        }
        return false;
    }

    /** Waits a little before a question is asked again. */
    static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(200);
    }

    /** A question that may be asked before anybody listens. */
    interface Readiness {
        boolean now() throws InterruptedException;
    }

    private static int freePort(int wanted) throws IOException {
        for (int port : new int[] {wanted, 0}) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (port == 0) {
                    throw taken;
                }
            }
        }
        throw new IOException("没有空闲端口 (no free port)");
    }

    private static void set(Path file, String key, int value) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String changed = text.replaceAll("(?m)^" + key.replace(".", "\\.") + "\\s*=.*$", key + " = " + value);
        if (changed.equals(text) && !text.contains(key + " = " + value)) {
            throw new IOException("配置缺少 %s (no such setting): %s".formatted(key, file));
        }
        Files.writeString(file, changed, StandardCharsets.UTF_8);
    }

    private static Path unzip(Path archive, Path folder) throws IOException {
        Path root = null;
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("压缩包含有越界路径 (a path leaves the archive): " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                if (root == null) {
                    root = folder.resolve(folder.relativize(target).getName(0));
                }
            }
        }
        if (root == null) {
            throw new IOException("压缩包为空 (the archive is empty): " + archive);
        }
        try (Stream<Path> scripts = Files.list(root.resolve("bin"))) {
            for (Path script : scripts.filter(Files::isRegularFile).toList()) {
                if (!script.toFile().setExecutable(true, true)) {
                    throw new IOException("无法设为可执行 (cannot be made executable): " + script);
                }
            }
        }
        return root;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
