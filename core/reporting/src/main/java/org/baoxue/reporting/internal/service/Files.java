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
        return new ReportFile(name(owed, version, format), format, Digests.sha256(bytes), masked, bytes);
    }

    private static String name(Owed owed, int version, ReportFormat format) {
        String occasion = owed.event() ? owed.trigger().replace('@', '-') + "-" + owed.subject() : owed.trigger();
        return "%s-%s-%s-v%d.%s".formatted(owed.unit(), owed.rule(), occasion, version, format.key());
    }
}
