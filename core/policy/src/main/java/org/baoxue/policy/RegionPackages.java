package org.baoxue.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.baoxue.policy.internal.pack.ArchivePackages;
import org.baoxue.policy.internal.pack.FolderPackage;

/**
 * Reads packages of regions from files of unknown origin, within limits of size, number and compression, without writing
 * anything anywhere. What is wrong with a package is a finding on it, not an exception.
 */
public final class RegionPackages {
    private RegionPackages() {}

    /**
     * The packages at a path: a region's jar, a KAR with any number of them, a folder, or a single YAML file.
     *
     * @throws IOException if the path cannot be read
     */
    public static List<RegionPackage> at(Path path) throws IOException {
        return FolderPackage.isFolder(path) ? List.of(FolderPackage.read(path)) : ArchivePackages.read(path);
    }

    /**
     * The packages in a file that was sent: a jar, a KAR or a single YAML file.
     *
     * @param name the file's name, without a path
     * @throws IOException if the content cannot be read to its end
     */
    public static List<RegionPackage> of(String name, InputStream content) throws IOException {
        return ArchivePackages.read(name, content);
    }
}
