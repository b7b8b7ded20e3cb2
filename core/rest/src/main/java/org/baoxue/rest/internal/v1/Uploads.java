package org.baoxue.rest.internal.v1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baoxue.access.Invalid;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;

/** Files that came with a form. */
final class Uploads {

    /** Size of the largest file that is taken. */
    static final long MAX_BYTES = 512L << 20;

    private static final int MAX_NAME = 120;

    private Uploads() {}

    /** The file's content. */
    static InputStream required(InputStream file) {
        if (file == null) {
            throw new Invalid("/file", "缺少文件 (no file came with the form)");
        }
        return file;
    }

    /** The file's name without any path; browsers send it as UTF-8. */
    static String name(FormDataBodyPart part) {
        String sent = part == null ? null : part.getContentDisposition().getFileName();
        if (sent == null || sent.isBlank()) {
            throw new Invalid("/file", "缺少文件名 (the file has no name)");
        }
        String decoded = new String(sent.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String text = decoded.contains("\uFFFD") ? sent : decoded;
        String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        return last.length() > MAX_NAME ? last.substring(last.length() - MAX_NAME) : last;
    }

    /**
     * Copies the content to a temporary file that only this process's owner may read; the caller deletes it.
     *
     * @throws Invalid if it is larger than {@link #MAX_BYTES}
     */
    static Path store(InputStream file) throws IOException {
        Path target = Files.createTempFile("baoxue-upload", null);
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                size += read;
                if (size > MAX_BYTES) {
                    throw new Invalid("/file", "文件超过上限 %d MB (the file is too large)".formatted(MAX_BYTES >> 20));
                }
                out.write(buffer, 0, read);
            }
            return target;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }
}
