package org.baoxue.itest.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports of one distribution, free when they were drawn. */
public record Ports(int http, int ssh) {

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
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
