package org.baoxue.itest.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packed distribution that this build made. */
public final class Archive {

    private Archive() {}

    /** The tar.gz. */
    public static Path path() {
        return Path.of(System.getProperty("baoxue.distribution"));
    }

    /** A new empty directory for one run. */
    public static Path newRun() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of(System.getProperty("baoxue.runs"))), "run");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Unpacks all, or the one entry whose path ends so, and answers the root of what was unpacked. */
    public static Path unpack(Path into, String... endings) {
        var command = new ArrayList<>(List.of("tar", "xzf", path().toString(), "-C", into.toString()));
        if (endings.length > 0) {
            command.add("--wildcards");
            for (var ending : endings) {
                command.add("*/" + ending);
            }
        }
        Command.run(into, Map.of(), command).requireSuccess();
        try (var roots = Files.list(into)) {
            return roots.findFirst().orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
