package org.baoxue.policy.internal.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.policy.RegionPackage;
import org.baoxue.policy.internal.reader.FileNames;
import org.baoxue.policy.internal.reader.ListedFiles;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Yaml;

/** Region packages in one file: a region's jar, a KAR that holds such jars, or a YAML file. */
public final class ArchivePackages {
    static final int MAX_ARCHIVE = 32 << 20;

    private static final int MAX_JAR = 16 << 20;
    private static final int MAX_MANIFEST = 1 << 18;
    private static final String LOOSE = "region.yaml";

    private ArchivePackages() {}

    /** The packages in the file at this path. */
    public static List<RegionPackage> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in);
        }
    }

    /** The packages in the content of a file. */
    public static List<RegionPackage> read(String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MAX_ARCHIVE + 1);
        Findings findings = new Findings();
        if (bytes.length > MAX_ARCHIVE) {
            String limit = (MAX_ARCHIVE >> 20) + " MB";
            findings.error(Place.of(name), 0, "> " + limit, "≤ " + limit, "文件过大 (the file is too large)");
            return List.of(new RegionPackage(name, Map.of(), findings.sorted()));
        }
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return List.of(loose(name, bytes));
        }
        return archive(name, bytes, findings);
    }

    /** A single file; its own name counts if a bundle could use it. */
    private static RegionPackage loose(String name, byte[] bytes) {
        String file = FileNames.check(name, new Findings()) ? name : LOOSE;
        return new RegionPackage(name, Map.of(file, bytes), List.of());
    }

    private static List<RegionPackage> archive(String name, byte[] bytes, Findings findings) {
        SafeZip zip = new SafeZip(findings);
        Map<String, byte[]> entries = zip.read(name, bytes, ArchivePackages::limit);
        Optional<RegionPackage> own = region(name, entries, findings);
        if (own.isPresent()) {
            return List.of(own.get());
        }
        List<RegionPackage> packages = new ArrayList<>();
        entries.forEach((entry, content) -> {
            if (entry.endsWith(".jar")) {
                String inner = name + "!/" + entry;
                Findings innerFindings = new Findings();
                Map<String, byte[]> innerEntries =
                        new SafeZip(innerFindings, zip).read(inner, content, ArchivePackages::limit);
                region(inner, innerEntries, innerFindings)
                        .or(() -> refused(inner, innerFindings))
                        .ifPresent(packages::add);
            }
        });
        if (packages.isEmpty() && !findings.hasErrors()) {
            findings.error(Place.of(name), 0, "无 (none)", ListedFiles.HEADER, "包里没有区域插件 (no region in the archive)");
        }
        refused(name, findings).ifPresent(packages::add);
        return packages;
    }

    private static Optional<RegionPackage> region(String name, Map<String, byte[]> entries, Findings findings) {
        return Optional.ofNullable(entries.get(BundleManifest.NAME))
                .flatMap(bytes -> BundleManifest.ofRegion(bytes, findings))
                .map(manifest -> {
                    manifest.check();
                    Map<String, byte[]> files = ListedFiles.read(
                            manifest.files(),
                            file -> Optional.ofNullable(entries.get(file)).map(ByteArrayInputStream::new),
                            findings);
                    return new RegionPackage(name, files, findings.sorted());
                });
    }

    /** What could not even be read. */
    private static Optional<RegionPackage> refused(String name, Findings findings) {
        return findings.hasErrors()
                ? Optional.of(new RegionPackage(name, Map.of(), findings.sorted()))
                : Optional.empty();
    }

    private static int limit(String entry) {
        if (entry.equals(BundleManifest.NAME)) {
            return MAX_MANIFEST;
        }
        if (entry.endsWith(".jar")) {
            return MAX_JAR;
        }
        return entry.endsWith(".yaml") || entry.endsWith(".yml") || FileNames.isTemplate(entry) ? Yaml.MAX_BYTES : -1;
    }
}
