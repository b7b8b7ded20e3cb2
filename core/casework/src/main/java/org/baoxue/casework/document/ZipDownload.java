package org.baoxue.casework.document;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Several files as one zip, read and written one after another while they are sent, so that they are never all in memory.
 * Whoever asked for it has passed the gate before.
 *
 * @param name a file name without personal data
 * @param body writes the zip, once
 */
public record ZipDownload(String name, Body body) {

    /** The media type. */
    public static final String TYPE = "application/zip";

    /** What writes it. */
    @FunctionalInterface
    public interface Body {

        /**
         * Writes the zip; the stream stays open.
         *
         * @throws IOException if the stream fails
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
