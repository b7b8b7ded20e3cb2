package org.baoxue.policy.internal.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Yaml;

/** The files that the header {@code Baoxue-Region} of a bundle lists. */
public final class ListedFiles {
    /** The header. */
    public static final String HEADER = "Baoxue-Region";

    private ListedFiles() {}

    /** Where the files of a bundle are. */
    @FunctionalInterface
    public interface Source {
        /** The file; empty if the bundle has none of that name. */
        Optional<InputStream> open(String name) throws IOException;
    }

    /** Reads each file up to one byte more than the reader takes; adds an error for each that is not as it should be. */
    public static Map<String, byte[]> read(String header, Source source, Findings findings) {
        List<String> names = Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (names.size() > RegionReader.MAX_FILES) {
            RegionReader.wrongNumber(names.size(), findings);
            return files;
        }
        for (String name : names) {
            if (FileNames.check(name, findings)) {
                content(name, source, findings).ifPresent(bytes -> files.put(name, bytes));
            }
        }
        return files;
    }

    private static Optional<byte[]> content(String name, Source source, Findings findings) {
        try (InputStream in = source.open(name).orElse(null)) {
            if (in != null) {
                return Optional.of(in.readNBytes(Yaml.MAX_BYTES + 1));
            }
            findings.error(
                    Place.of(name),
                    0,
                    "缺 (absent)",
                    "包内文件 (a file in the bundle)",
                    "%s 所列文件不存在 (a file listed in the header is absent)".formatted(HEADER));
        } catch (IOException e) {
            findings.error(
                    Place.of(name),
                    0,
                    String.valueOf(e.getMessage()),
                    "可读文件 (a readable file)",
                    "文件无法读取 (the file cannot be read)");
        }
        return Optional.empty();
    }
}
