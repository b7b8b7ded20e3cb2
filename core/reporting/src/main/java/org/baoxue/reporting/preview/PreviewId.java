package org.baoxue.reporting.preview;

import java.util.regex.Pattern;

/**
 * Names a dry run.
 *
 * @param value 16 hexadecimal digits
 */
public record PreviewId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{16}");

    /**
     * @throws IllegalArgumentException if the text has another shape
     */
    public PreviewId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "预演编号应为16位十六进制数 (a preview id has 16 hexadecimal digits): '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
