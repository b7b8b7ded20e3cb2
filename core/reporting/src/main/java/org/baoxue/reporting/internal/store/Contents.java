package org.baoxue.reporting.internal.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.baoxue.casework.Verification.Damage;
import org.baoxue.casework.Verification.Fault;
import org.baoxue.casework.chain.Digests;
import org.baoxue.reporting.ReportId;
import org.baoxue.reporting.internal.build.Draft;
import org.baoxue.reporting.internal.cycle.Recorded;
import org.baoxue.reporting.internal.cycle.ReportEvent.Content;
import org.baoxue.reporting.internal.cycle.ReportEvent.Drafted;
import org.baoxue.reporting.internal.form.Snapshots;
import org.jdbi.v3.core.Handle;

/** The frozen content of versions in the database. */
public final class Contents {

    private Contents() {}

    /** One version as it was built. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Stored(byte[] data, byte[] fileBytes, String fileSha256) {}

    static void save(Handle handle, ReportId id, Draft draft) {
        handle.createUpdate("insert into report_content (report_id, version, data, file_bytes, file_sha256)"
                        + " values (:id, :version, :data, :file, :sha256)")
                .bind("id", id.value())
                .bind("version", draft.event().version())
                .bind("data", draft.data())
                .bind("file", draft.file())
                .bind("sha256", draft.fileSha256())
                .execute();
    }

    static Optional<Stored> find(Handle handle, ReportId id, int version) {
        return handle.createQuery("select data, file_bytes, file_sha256 from report_content"
                        + " where report_id = :id and version = :version")
                .bind("id", id.value())
                .bind("version", version)
                .mapTo(Stored.class)
                .findOne();
    }

    /** The versions whose content is not what the log says; erased content is no fault. */
    static List<Fault> faults(Handle handle, ReportId id, List<Recorded> log) {
        return log.stream()
                .filter(entry -> entry.event() instanceof Drafted)
                .filter(entry -> find(handle, id, entry.event().version())
                        .filter(stored -> !matches(stored, ((Drafted) entry.event()).content()))
                        .isPresent())
                .map(entry -> new Fault(
                        entry.seq(),
                        Damage.ALTERED,
                        "第%1$d版的数据或文件与记录不符 (the content of version %1$d is not what was recorded)"
                                .formatted(entry.event().version())))
                .toList();
    }

    private static boolean matches(Stored stored, Content content) {
        if (!Digests.sha256(stored.data()).equals(content.dataHash())) {
            return false;
        }
        byte[] salt = Snapshots.read(stored.data()).salt().getBytes(StandardCharsets.UTF_8);
        return Digests.sha256(salt, stored.fileBytes()).equals(content.fileHash());
    }
}
