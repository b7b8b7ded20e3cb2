package org.baoxue.casework.internal.document;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.document.DocumentId;
import org.jdbi.v3.core.Handle;

/** Documents in the database. */
final class DocumentStore {

    private DocumentStore() {}

    /**
     * Takes the next number of a unit's register. The row stays locked until the transaction ends, so that the next one waits
     * and a transaction that fails gives its number back.
     */
    static DocumentId next(Handle handle, Unit unit, int year) {
        int updated = handle.createUpdate("update document_number set last_number = last_number + 1"
                        + " where unit_id = :unit and doc_year = :year")
                .bind("unit", unit.id())
                .bind("year", year)
                .execute();
        if (updated == 0) {
            handle.createUpdate("insert into document_number (unit_id, doc_year, last_number) values (:unit, :year, 1)")
                    .bind("unit", unit.id())
                    .bind("year", year)
                    .execute();
        }
        int number = handle.createQuery(
                        "select last_number from document_number where unit_id = :unit and doc_year = :year")
                .bind("unit", unit.id())
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
        return new DocumentId(unit.id(), year, number);
    }

    static void insert(Handle handle, DocumentRow row, Optional<byte[]> content) {
        handle.createUpdate("insert into case_document (" + DocumentRow.COLUMNS + ", content) values (:documentId,"
                        + " :unitId, :docYear, :docNumber, :numberText, :caseId, :ruleKey, :title, :issuedOn, :untilOn,"
                        + " :entrySeq, :madeBy, :madeAt, :policyHash, :ownLayout, :outsideNumber, :outsideIssuer,"
                        + " :contentHash, :content)")
                .bindMethods(row)
                .bind("content", (Object) content.orElse(null))
                .execute();
    }

    /** The documents of a case, oldest first. */
    static List<DocumentRow> of(Handle handle, CaseId id) {
        return handle.createQuery("select " + DocumentRow.COLUMNS + " from case_document where case_id = :case"
                        + " order by made_at, doc_year, doc_number, unit_id")
                .bind("case", id.value())
                .mapTo(DocumentRow.class)
                .list();
    }

    /** A document of a case. */
    static Optional<DocumentRow> find(Handle handle, CaseId id, DocumentId document) {
        return handle.createQuery("select " + DocumentRow.COLUMNS + " from case_document where document_id = :document"
                        + " and case_id = :case")
                .bind("document", document.toString())
                .bind("case", id.value())
                .mapTo(DocumentRow.class)
                .findOne();
    }

    /** The file of a document, unless it was received or its time of retention has ended. */
    static Optional<Kept> kept(Handle handle, DocumentId document) {
        return handle.createQuery("select content_hash, content from case_document where document_id = :document"
                        + " and content is not null")
                .bind("document", document.toString())
                .map((row, context) -> new Kept(row.getString(1), row.getBytes(2)))
                .findOne();
    }

    /**
     * A file.
     *
     * @param hash SHA-256 of what was made out
     * @param content what is there
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(String hash, byte[] content) {}
}
