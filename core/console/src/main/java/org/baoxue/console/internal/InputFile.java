package org.baoxue.console.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.baoxue.access.Invalid;

/** Files that a command reads. */
final class InputFile {

    private InputFile() {}

    /**
     * @throws Invalid unless it is a file that can be read
     */
    static Path of(String text) {
        Path path = Path.of(text);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Invalid("/file", "无法读取文件 %s (the file cannot be read)".formatted(text));
        }
        return path;
    }
}
