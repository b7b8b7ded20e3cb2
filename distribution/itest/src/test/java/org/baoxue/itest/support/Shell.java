package org.baoxue.itest.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.awaitility.Awaitility;

/** The console over SSH, one command a connection. */
final class Shell {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private Shell() {}

    static Command run(int port, String user, String password, String command) throws IOException {
        try (var client = client();
                var session = connect(client, port, user, password)) {
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
                var text =
                        COLOUR.matcher(output.toString(StandardCharsets.UTF_8)).replaceAll("");
                return new Command(Objects.requireNonNullElse(channel.getExitStatus(), 0), text);
            }
        }
    }

    /** Types lines into an interactive console, each once what it answers to is shown, and answers all that was shown. */
    static String type(int port, String user, String password, List<Typed> lines) throws IOException {
        try (var client = client();
                var session = connect(client, port, user, password)) {
            session.auth().verify(LIMIT);
            var output = new ByteArrayOutputStream();
            try (var channel = session.createShellChannel()) {
                channel.setOut(output);
                channel.setErr(output);
                channel.open().verify(LIMIT);
                for (var line : lines) {
                    Awaitility.await(line.after()).atMost(LIMIT).until(() -> output.toString(StandardCharsets.UTF_8)
                            .contains(line.after()));
                    channel.getInvertedIn().write((line.text() + "\r").getBytes(StandardCharsets.UTF_8));
                    channel.getInvertedIn().flush();
                }
                channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
                return COLOUR.matcher(output.toString(StandardCharsets.UTF_8)).replaceAll("");
            }
        }
    }

    static boolean signsIn(int port, String user, String password) throws IOException {
        try (var client = client();
                var session = connect(client, port, user, password)) {
            return session.auth().await(LIMIT) && session.isAuthenticated();
        }
    }

    private static SshClient client() {
        var client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.start();
        return client;
    }

    private static ClientSession connect(SshClient client, int port, String user, String password) throws IOException {
        var session = client.connect(user, "127.0.0.1", port).verify(LIMIT).getSession();
        session.addPasswordIdentity(password);
        return session;
    }
}
