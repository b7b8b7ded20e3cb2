package org.baoxue.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a report can be read. */
public enum ReportFormat {
    /** Prints on A4 landscape. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** UTF-8 with byte order mark, one heading line, cells guarded against being read as formulas. */
    CSV("text/csv;charset=UTF-8"),
    /** The frozen data with its provenance. */
    JSON("application/json");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** File name extension, without the dot; also the name used in JSON and on the console. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with the given {@link #key()}, if there is one. */
    public static Optional<ReportFormat> ofKey(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key().equals(key))
                .findFirst();
    }
}
