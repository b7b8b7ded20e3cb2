package org.baoxue.reporting.internal.service;

import org.baoxue.casework.chain.Digests;
import org.baoxue.reporting.FormLayout;
import org.baoxue.reporting.Owed;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.internal.form.FormSnapshot;
import org.baoxue.reporting.internal.form.Masks;
import org.baoxue.reporting.internal.form.Snapshots;
import org.baoxue.reporting.internal.layout.OwnForms;
import org.baoxue.reporting.internal.store.Contents.Stored;

/** Makes the files that readers get. */
public final class Files {

    private Files() {}

    static ReportFile of(Owed owed, int version, Stored stored, ReportFormat format, Masks masks, OwnForms layouts) {
        FormSnapshot snapshot = Snapshots.read(stored.data());
        boolean masked = masks.hides(snapshot);
        byte[] bytes = format == ReportFormat.XLSX && !masked
                ? stored.fileBytes()
                : layouts.write(masks.apply(snapshot), format);
        return new ReportFile(
                name(owed, snapshot, version, format),
                format,
                Digests.sha256(bytes),
                masked,
                format == ReportFormat.XLSX ? snapshot.making().layout() : FormLayout.PLATFORM,
                bytes);
    }

    /** Unit, form and period as people say them. */
    private static String name(Owed owed, FormSnapshot snapshot, int version, ReportFormat format) {
        FormSnapshot.Heading heading = snapshot.heading();
        String occasion = owed.event() ? heading.period() + "-" + owed.subject().substring(0, 8) : heading.period();
        return safe("%s-%s-%s-第%d版.%s".formatted(heading.unitName(), heading.title(), occasion, version, format.key()));
    }

    /** A file name without what a file system refuses. */
    public static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }
}
