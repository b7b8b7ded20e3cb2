package org.baoxue.reporting;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file to hand out. Immutable. */
public final class ReportFile {

    private final String name;
    private final ReportFormat format;
    private final String sha256;
    private final boolean masked;
    private final FormLayout layout;
    private final byte[] bytes;

    /**
     * @param layout how the workbook is laid out
     * @param bytes the content, not copied: nobody may change it afterwards
     */
    public ReportFile(
            String name, ReportFormat format, String sha256, boolean masked, FormLayout layout, byte[] bytes) {
        this.name = name;
        this.format = format;
        this.sha256 = sha256;
        this.masked = masked;
        this.layout = layout;
        this.bytes = bytes;
    }

    /** File name, without personal data. */
    public String name() {
        return name;
    }

    public ReportFormat format() {
        return format;
    }

    /** SHA-256 of the content in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Whether anything personal is masked for this reader. */
    public boolean masked() {
        return masked;
    }

    /** How the workbook is laid out, and by whom. */
    public FormLayout layout() {
        return layout;
    }

    /** Length in bytes. */
    public int size() {
        return bytes.length;
    }

    /** The content from its beginning; every call opens it anew. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** Never shows the content. */
    @Override
    public String toString() {
        return "ReportFile[" + name + "]";
    }
}
