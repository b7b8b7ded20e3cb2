package org.baoxue.casework.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.Served;
import org.jdbi.v3.core.Handle;

/** Proofs of service in the database. */
final class ServiceStore {

    private ServiceStore() {}

    /** The proofs of all documents of a case, by document, oldest first. */
    static Map<String, List<Served>> of(Handle handle, CaseId id) {
        return handle
                .createQuery("select " + ServiceRow.COLUMNS + " from document_service where document_id in (select"
                        + " document_id from case_document where case_id = :case) order by document_id, seq")
                .bind("case", id.value())
                .mapTo(ServiceRow.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        ServiceRow::documentId, Collectors.mapping(ServiceRow::view, Collectors.toList())));
    }

    static Optional<ServiceRow> find(Handle handle, DocumentId document, int seq) {
        return handle.createQuery("select " + ServiceRow.COLUMNS
                        + " from document_service where document_id = :document" + " and seq = :number")
                .bind("document", document.toString())
                .bind("number", seq)
                .mapTo(ServiceRow.class)
                .findOne();
    }

    static int next(Handle handle, DocumentId document) {
        return handle.createQuery(
                        "select coalesce(max(seq), 0) + 1 from document_service where document_id = :document")
                .bind("document", document.toString())
                .mapTo(Integer.class)
                .one();
    }

    static void insert(Handle handle, ServiceRow row) {
        handle.createUpdate("insert into document_service (document_id, seq, served_at, manner, has_signed, place,"
                        + " recipient, witness, server_name, note, recorded_by, recorded_at) values (:documentId, :seq,"
                        + " :servedAt, :manner, :hasSigned, :place, :recipient, :witness, :serverName, :note,"
                        + " :recordedBy, :recordedAt)")
                .bindMethods(row)
                .execute();
    }

    /** Whether the scan was added now, and none was there before. */
    static boolean addScan(Handle handle, DocumentId document, int seq, String type, String hash, byte[] content) {
        return handle.createUpdate("update document_service set scan_type = :type, scan_hash = :hash, scan = :content"
                                + " where document_id = :document and seq = :number and scan_hash is null")
                        .bind("type", type)
                        .bind("hash", hash)
                        .bind("content", content)
                        .bind("document", document.toString())
                        .bind("number", seq)
                        .execute()
                == 1;
    }

    static Optional<byte[]> scan(Handle handle, DocumentId document, int seq) {
        return handle.createQuery("select scan from document_service where document_id = :document and seq = :number"
                        + " and scan is not null")
                .bind("document", document.toString())
                .bind("number", seq)
                .map((row, context) -> row.getBytes(1))
                .findOne();
    }
}
