package org.baoxue.region.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baoxue.policy.Document;

/**
 * The texts that are quoted, in a folder beside the project that is never shipped: {@code seeds/} with the plans, {@code
 * domain/rules.md} with the words of other sources.
 */
record SourceTexts(Path folder) {

    private static final String SEEDS = "seeds/";
    private static final String INVENTORY = "domain/rules.md";

    /** A passage of a file. */
    record Passage(String file, Folded text) {}

    /** Whether the texts are there at all; without them only the lock can be checked. */
    boolean present() {
        return Files.isDirectory(folder.resolve(SEEDS));
    }

    /** Where a document's words stand: its own file, or the inventory for a document that has none. */
    Optional<Passage> of(Document document) throws IOException {
        String file = document.seed().map(seed -> SEEDS + seed).orElse(INVENTORY);
        Path path = folder.resolve(file);
        if (!path.normalize().startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        List<String> lines =
                Files.readString(path, StandardCharsets.UTF_8).lines().toList();
        int first = 1;
        int last = lines.size();
        if (document.lines().isPresent()) {
            String[] range = document.lines().get().split("-", 2);
            first = Math.max(1, Integer.parseInt(range[0].strip()));
            last = Math.min(last, Integer.parseInt(range[range.length - 1].strip()));
        }
        return Optional.of(new Passage(file, Folded.of(lines.subList(first - 1, last), first)));
    }
}
