package org.baoxue.casework.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baoxue.casework.chain.Digests;

/** Writes a zip file by file, each whole. For one thread. */
public final class ZipWriter {

    private final ZipOutputStream zip;

    /**
     * @param out stays open
     */
    public ZipWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /**
     * Adds a file.
     *
     * @param path folders and name, parted by slashes
     * @return SHA-256 of the content, in hexadecimal
     */
    public String add(String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
        return Digests.sha256(content);
    }

    /** Ends the zip. */
    public void finish() throws IOException {
        zip.finish();
    }
}
