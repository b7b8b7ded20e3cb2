package org.baoxue.storage.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the storage keeps its own files. */
final class WorkDirectory {

    private WorkDirectory() {}

    static Path of(StorageConfiguration configuration) {
        Path directory = configuration.directory().isBlank()
                ? Path.of(System.getProperty("karaf.data", "data"), "storage")
                : Path.of(configuration.directory());
        try {
            return Files.createDirectories(directory.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
