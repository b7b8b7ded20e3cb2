package org.baoxue.casework.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a Word document says. */
public final class WordFile {

    private WordFile() {}

    /** The text of its body. */
    public static String text(byte[] file) {
        return part(file, "word/document.xml");
    }

    /** The text of its footer. */
    public static String footer(byte[] file) {
        return part(file, "word/footer1.xml");
    }

    private static String part(byte[] file, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
                }
            }
            throw new AssertionError("no part " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
