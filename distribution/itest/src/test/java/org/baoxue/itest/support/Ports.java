package org.baoxue.itest.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports of one distribution, free when they were drawn. It takes seconds until the distribution listens, so they come
 * from below those that the system gives to outgoing connections, of which the tests open many meanwhile.
 */
public record Ports(int http, int ssh) {

    private static final Path OUTGOING = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final int LOWEST = 10_000;
    private static final int DRAWS = 100;

    /** Draws free ports. */
    public static Ports free() {
        try (var http = open();
                var ssh = open()) {
            return new Ports(http.getLocalPort(), ssh.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ServerSocket open() throws IOException {
        var end = Integer.parseInt(Files.readString(OUTGOING).strip().split("\\s+", 2)[0]);
        var socket = new ServerSocket();
        for (var draw = 0; draw < DRAWS && end > LOWEST && !socket.isBound(); draw++) {
            socket = drawn(ThreadLocalRandom.current().nextInt(LOWEST, end));
        }
        if (!socket.isBound()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }
        return socket;
    }

    /** Bound if the port was free. */
    private static ServerSocket drawn(int port) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException taken) {
            socket.close();
            return new ServerSocket();
        }
        return socket;
    }
}
