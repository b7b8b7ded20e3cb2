package org.baoxue.reporting.internal.form;

import org.baoxue.reporting.ReportFormat;

/** Writes a snapshot in each format. */
public final class Rendering {

    private Rendering() {}

    public static byte[] write(FormSnapshot snapshot, ReportFormat format) {
        return switch (format) {
            case XLSX -> XlsxFile.write(snapshot);
            case CSV -> CsvFile.write(snapshot);
            case JSON -> Snapshots.write(snapshot);
        };
    }
}
