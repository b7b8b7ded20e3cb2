package org.baoxue.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.baoxue.access.Invalid;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.ZipDownload;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;

/** Files that a command writes; one that is there already is never written over. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Where a command will write, asked for before the work is done.
     *
     * @param out the target, or null for the name in the current folder
     * @throws Invalid if there is a file already
     */
    static Path free(String out, String name) {
        Path target = Path.of(out == null ? name : out).toAbsolutePath();
        if (Files.exists(target)) {
            throw taken(target);
        }
        return target;
    }

    private static Invalid taken(Path target) {
        return new Invalid("/out", "文件已存在，不覆盖 (the file exists already): " + target);
    }

    /**
     * Saves a document.
     *
     * @param out the target, or null for the document's name in the current folder
     */
    static void save(String out, DocumentFile file) throws IOException {
        save(out, new ZipDownload(file.name(), target -> target.write(file.content())));
    }

    /**
     * Saves a zip while it is made; one that fails leaves no file.
     *
     * @param out the target, or null for the zip's name in the current folder
     * @throws Invalid if the target is there already
     */
    static void save(String out, ZipDownload zip) throws IOException {
        Path target = Path.of(out == null ? zip.name() : out).toAbsolutePath();
        try (OutputStream stream = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            zip.body().writeTo(stream);
        } catch (FileAlreadyExistsException e) {
            throw taken(target);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(target);
            throw e;
        }
        System.out.println("→ " + target);
    }

    /**
     * Writes a report.
     *
     * @param out where to; under its own name in the current folder if null
     * @throws Invalid if there is a file already
     */
    static Path write(ReportFile file, String out) throws IOException {
        Path target = free(out, file.name());
        try (InputStream content = file.open()) {
            Files.copy(content, target);
        }
        return target;
    }

    /** Says whose layout a workbook has. */
    static void tellLayout(ReportFile file) {
        if (file.format() == ReportFormat.XLSX) {
            System.out.println(file.layout().words());
        }
    }

    static ReportFormat format(String text) {
        return ReportFormat.ofKey(text)
                .orElseThrow(
                        () -> new Invalid("/format", "格式应为 xlsx、csv 或 json，实为 '%s' (no such format)".formatted(text)));
    }
}
