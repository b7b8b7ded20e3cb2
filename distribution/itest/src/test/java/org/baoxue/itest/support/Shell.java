package org.baoxue.itest.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;

/** The console over SSH, one command a connection. */
final class Shell {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Shell() {}

    static String run(int port, String user, String password, String command) throws IOException {
        try (var client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.start();
            try (var session =
                    client.connect(user, "127.0.0.1", port).verify(LIMIT).getSession()) {
                session.addPasswordIdentity(password);
                session.auth().verify(LIMIT);
                var output = new ByteArrayOutputStream();
                try (var channel = session.createExecChannel(command)) {
                    channel.setOut(output);
                    channel.setErr(output);
                    channel.open().verify(LIMIT);
                    var ended = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
                    if (ended.contains(ClientChannelEvent.TIMEOUT)) {
                        throw new IOException("no end after " + LIMIT + ": " + command);
                    }
                }
                return output.toString(StandardCharsets.UTF_8);
            }
        }
    }
}
