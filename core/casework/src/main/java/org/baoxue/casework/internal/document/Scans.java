package org.baoxue.casework.internal.document;

import java.util.Arrays;
import java.util.HexFormat;
import org.baoxue.access.Invalid;
import org.baoxue.casework.document.CaseDocuments;

/** Scans and photos of signed slips, told by their first bytes: names and announced types are not believed. */
public enum Scans {
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    PDF("application/pdf", "pdf", "255044462d");

    private static final int SHOWN = 8;

    private final String type;
    private final String ending;
    private final String beginning;

    Scans(String type, String ending, String beginning) {
        this.type = type;
        this.ending = ending;
        this.beginning = beginning;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** The ending of a file name for a media type. */
    public static String ending(String type) {
        return Arrays.stream(values())
                .filter(known -> known.type.equals(type))
                .map(known -> known.ending)
                .findFirst()
                .orElse("bin");
    }

    /**
     * What the content is.
     *
     * @throws Invalid if it is none of these, or too large
     */
    public static Scans of(byte[] content) {
        if (content.length > CaseDocuments.LARGEST_SCAN) {
            throw new Invalid(
                    "/file", "文件超过上限 %d MB (the file is too large)".formatted(CaseDocuments.LARGEST_SCAN >> 20));
        }
        String begins = HexFormat.of().formatHex(content, 0, Math.min(SHOWN, content.length));
        return Arrays.stream(values())
                .filter(known -> begins.startsWith(known.beginning))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "/file",
                        "扫描件或照片应为 JPEG、PNG 或 PDF，实际开头为 %s (not one of these types by its first bytes)"
                                .formatted(begins)));
    }
}
