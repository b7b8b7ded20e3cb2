package org.baoxue.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baoxue.access.Invalid;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;

/** Writes files that commands hand out; never over another. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Writes the file.
     *
     * @param out where to; under its own name in the current folder if null
     * @throws Invalid if there is a file already
     */
    static Path write(ReportFile file, String out) throws IOException {
        Path target = Path.of(out == null ? file.name() : out).toAbsolutePath();
        if (Files.exists(target)) {
            throw new Invalid("/out", "文件已存在，不覆盖 (the file exists already): " + target);
        }
        try (InputStream content = file.open()) {
            Files.copy(content, target);
        }
        return target;
    }

    static ReportFormat format(String text) {
        return ReportFormat.ofKey(text)
                .orElseThrow(
                        () -> new Invalid("/format", "格式应为 xlsx、csv 或 json，实为 '%s' (no such format)".formatted(text)));
    }
}
