package org.baoxue.reporting.internal.service;

import org.baoxue.casework.chain.Digests;
import org.baoxue.reporting.Owed;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.internal.form.FormSnapshot;
import org.baoxue.reporting.internal.form.Masks;
import org.baoxue.reporting.internal.form.Rendering;
import org.baoxue.reporting.internal.form.Snapshots;
import org.baoxue.reporting.internal.store.Contents.Stored;

/** Makes the file that a reader gets of a stored version. */
final class Files {

    private Files() {}

    static ReportFile of(Owed owed, int version, Stored stored, ReportFormat format, Masks masks) {
        FormSnapshot snapshot = Snapshots.read(stored.data());
        boolean masked = masks.hides(snapshot);
        byte[] bytes = format == ReportFormat.XLSX && !masked
                ? stored.fileBytes()
                : Rendering.write(masks.apply(snapshot), format);
        return new ReportFile(name(owed, snapshot, version, format), format, Digests.sha256(bytes), masked, bytes);
    }

    /** Unit, form and period as people say them; what a file system refuses is left out. */
    private static String name(Owed owed, FormSnapshot snapshot, int version, ReportFormat format) {
        FormSnapshot.Heading heading = snapshot.heading();
        String occasion = owed.event() ? heading.period() + "-" + owed.subject().substring(0, 8) : heading.period();
        return "%s-%s-%s-第%d版.%s"
                .formatted(heading.unitName(), heading.title(), occasion, version, format.key())
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }
}
