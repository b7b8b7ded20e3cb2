package org.baoxue.itest.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that was run to its end. */
public record Command(int status, String output) {

    private static final long LIMIT_SECONDS = 120;

    /** Runs without input and waits; output and errors come as one text. */
    public static Command run(Path directory, Map<String, String> environment, List<String> command) {
        return run(directory, environment, Path.of("/dev/null"), command);
    }

    /** Runs with a file as input and waits. */
    public static Command run(Path directory, Map<String, String> environment, Path input, List<String> command) {
        try {
            // A file, not a pipe: a daemon that the command leaves behind would hold a pipe open.
            var output = Files.createTempFile("command", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end after " + LIMIT_SECONDS + " s: " + command);
            }
            var text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Command(process.exitValue(), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Fails with the output when the command failed. */
    public Command requireSuccess() {
        if (status != 0) {
            throw new IllegalStateException("exit status " + status + ": " + output);
        }
        return this;
    }
}
