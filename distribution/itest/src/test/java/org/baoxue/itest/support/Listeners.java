package org.baoxue.itest.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The TCP listeners of a process, as Linux reports them. */
public final class Listeners {

    private static final String STATE_LISTEN = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private Listeners() {}

    /** A port that a process listens on, and whether only this machine can reach it. */
    public record Listener(int port, boolean loopback) {}

    /** What the process listens on now. */
    public static Set<Listener> of(long pid) throws IOException {
        var inodes = socketsOf(pid);
        var found = new HashSet<Listener>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "net", table))) {
                var columns = line.strip().split("\\s+", -1);
                if (columns[3].equals(STATE_LISTEN) && inodes.contains(columns[9])) {
                    var address = columns[1].split(":", -1);
                    found.add(new Listener(HexFormat.fromHexDigits(address[1]), LOOPBACK.contains(address[0])));
                }
            }
        }
        return found;
    }

    private static Set<String> socketsOf(long pid) throws IOException {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.map(Listeners::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
