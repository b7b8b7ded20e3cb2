package org.baoxue.policy.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.policy.RegionPackage;
import org.baoxue.policy.internal.reader.FileNames;
import org.baoxue.policy.internal.reader.ListedFiles;
import org.baoxue.policy.internal.reader.RegionReader;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Yaml;

/**
 * A region in a folder: that of a plug-in with its POM, that of a built bundle with its manifest, or any with YAML files
 * and templates. Symbolic links are not followed.
 */
public final class FolderPackage {
    private static final int DEPTH = 5;

    private FolderPackage() {}

    public static boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    /** The region in the folder. */
    public static RegionPackage read(Path folder) throws IOException {
        Path root = root(folder);
        Path manifest = root.resolve(BundleManifest.NAME);
        Findings findings = new Findings();
        Map<String, byte[]> files;
        Optional<BundleManifest> ofRegion =
                isFile(manifest) ? BundleManifest.ofRegion(head(manifest), findings) : Optional.empty();
        if (ofRegion.isPresent()) {
            ofRegion.get().check();
            files = ListedFiles.read(ofRegion.get().files(), name -> open(root.resolve(name)), findings);
        } else {
            files = all(root);
        }
        return new RegionPackage(folder.toString(), files, findings.sorted());
    }

    private static Path root(Path folder) {
        Path resources = folder.resolve("src/main/resources");
        return isFile(folder.resolve("pom.xml")) && Files.isDirectory(resources) ? resources : folder;
    }

    private static Map<String, byte[]> all(Path root) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(root, DEPTH)) {
            found = walk.filter(FolderPackage::isFile)
                    .filter(file -> belongs(name(root, file)))
                    .limit(RegionReader.MAX_FILES + 1L)
                    .sorted()
                    .toList();
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Path file : found) {
            files.put(name(root, file), head(file));
        }
        return files;
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Every YAML file, so that one with a wrong name is refused; of the documents those that could be templates. */
    private static boolean belongs(String name) {
        return name.matches("(?s).*\\.ya?ml") || (FileNames.isTemplate(name) && FileNames.check(name, new Findings()));
    }

    private static Optional<InputStream> open(Path file) throws IOException {
        return isFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Yaml.MAX_BYTES + 1);
        }
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
