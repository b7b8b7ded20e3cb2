package org.baoxue.casework.document;

/**
 * A file to be saved.
 *
 * @param name a name without personal data
 * @param type its media type
 * @param content the bytes, as they were first made or received
 */
@SuppressWarnings("ArrayRecordComponent")
public record DocumentFile(String name, String type, byte[] content) {

    /** The media type of Word documents. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
