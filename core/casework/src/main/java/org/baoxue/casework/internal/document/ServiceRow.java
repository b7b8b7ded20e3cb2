package org.baoxue.casework.internal.document;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.Served;
import org.baoxue.casework.document.Served.Scan;
import org.baoxue.casework.document.ServiceManner;
import org.baoxue.casework.document.ServiceProof;
import org.baoxue.policy.evaluation.Due;

/** A row of {@code document_service} without the scan; a component is null where the column is. */
public record ServiceRow(
        String documentId,
        int seq,
        Instant servedAt,
        String manner,
        boolean hasSigned,
        String place,
        String recipient,
        String witness,
        String serverName,
        String note,
        String recordedBy,
        Instant recordedAt,
        String scanType,
        String scanHash) {

    static final String COLUMNS = "document_id, seq, served_at, manner, has_signed, place, recipient, witness,"
            + " server_name, note, recorded_by, recorded_at, scan_type, scan_hash";

    static ServiceRow of(DocumentId document, int seq, ServiceProof proof, String by, Instant now) {
        return new ServiceRow(
                document.toString(),
                seq,
                proof.at().atZone(Due.ZONE).toInstant(),
                proof.manner().name(),
                proof.signed(),
                proof.place(),
                proof.recipient(),
                proof.witness(),
                proof.server(),
                proof.note(),
                by,
                now,
                null,
                null);
    }

    Served view() {
        return new Served(
                seq,
                new ServiceProof(
                        LocalDateTime.ofInstant(servedAt, Due.ZONE),
                        place,
                        recipient,
                        ServiceManner.valueOf(manner),
                        hasSigned,
                        witness,
                        serverName,
                        note),
                recordedBy,
                recordedAt,
                Optional.ofNullable(scanType).map(type -> new Scan(type, scanHash)));
    }
}
