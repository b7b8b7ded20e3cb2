package org.baoxue.console.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.baoxue.access.Invalid;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.ZipDownload;

/** Files that a command writes; one that is there already is never written over. */
final class OutputFile {

    private OutputFile() {}

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
            throw new Invalid("/out", "文件已存在，不覆盖 (the file exists already): " + target);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(target);
            throw e;
        }
        System.out.println("→ " + target);
    }
}
