package org.baoxue.roster.internal.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.internal.store.Hashes;

/**
 * A folder, readable by the owner alone, for files on their way in and out. A file kept for an import outlives the process,
 * so that the import goes on at the next start. Thread-safe.
 */
final class Spool {

    /**
     * A file taken in.
     *
     * @param file the copy
     * @param sha256 of its content, 64 hexadecimal digits
     */
    record Taken(Path file, String sha256) {}

    /** Writes a file's content. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Taken take(Path source) throws IOException {
        Path copy = Files.createTempFile(folder, "list", ".in");
        MessageDigest digest = Hashes.sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
            Files.copy(source, out);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return new Taken(copy, Hashes.hex(digest));
    }

    /** Keeps a file taken in for an import until it is dropped. */
    Path keep(Path file, ImportId id) throws IOException {
        return Files.move(file, kept(id), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where the file of an import is, if it was kept. */
    Path kept(ImportId id) {
        return folder.resolve("import-" + id + ".in");
    }

    /** Removes what no import needs any more. Before any file of this process is taken in. */
    void retain(Collection<ImportId> unfinished) {
        Set<Path> needed = unfinished.stream().map(this::kept).collect(Collectors.toSet());
        try {
            for (Path left : files()) {
                if (!needed.contains(left)) {
                    Files.deleteIfExists(left);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream over freshly written content; the file goes when the stream is closed. */
    InputStream give(Content content) throws IOException {
        Path file = Files.createTempFile(folder, "list", ".out");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                content.to(out);
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
