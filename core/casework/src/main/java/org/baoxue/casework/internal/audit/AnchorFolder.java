package org.baoxue.casework.internal.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder with one anchor file a day. A file that is there is never written again. */
final class AnchorFolder {

    private static final Pattern NAME = Pattern.compile("anchors-(\\d{4}-\\d{2}-\\d{2})\\.txt");

    private final Path folder;

    AnchorFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the file of a day unless it is there; whole or not at all. */
    void write(LocalDate day, Supplier<String> text) throws IOException {
        Path file = folder.resolve("anchors-" + day + ".txt");
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "anchors-", ".tmp");
        try {
            Files.writeString(half, text.get(), StandardCharsets.UTF_8);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    Optional<LocalDate> last() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> LocalDate.parse(name.group(1)))
                    .max(Comparator.naturalOrder());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }
}
