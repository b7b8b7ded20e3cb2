package org.baoxue.casework.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.Served;
import org.baoxue.casework.entry.EntryNotice;
import org.baoxue.casework.internal.entry.DueRow;
import org.jdbi.v3.core.Handle;

/** Notices of entry in the register: documents of a child of a round, not of a case. */
final class EntryNoticeStore {

    private static final String OF_CHILD = " where round_id = :roundId and round_entry = :entryNo";

    private EntryNoticeStore() {}

    /** Enters a notice, which stands in the register already, for the child. */
    static void belongs(Handle handle, DueRow child, DocumentRow document) {
        handle.createUpdate("update case_document set round_id = :roundId, round_entry = :entryNo"
                        + " where document_id = :document")
                .bindMethods(child)
                .bind("document", document.documentId())
                .execute();
    }

    /** The notices of a child, oldest first. */
    static List<DocumentRow> of(Handle handle, DueRow child) {
        return handle.createQuery("select " + DocumentRow.COLUMNS + " from case_document" + OF_CHILD
                        + " order by made_at, doc_year, doc_number, unit_id")
                .bindMethods(child)
                .mapTo(DocumentRow.class)
                .list();
    }

    /** The proofs of service of all notices of a child, by notice, oldest first. */
    static Map<String, List<Served>> services(Handle handle, DueRow child) {
        return handle
                .createQuery("select " + ServiceRow.COLUMNS + " from document_service where document_id in (select"
                        + " document_id from case_document" + OF_CHILD + ") order by document_id, seq")
                .bindMethods(child)
                .mapTo(ServiceRow.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        ServiceRow::documentId, Collectors.mapping(ServiceRow::view, Collectors.toList())));
    }

    static EntryNotice view(DocumentRow document, DueRow child, List<Served> services) {
        return new EntryNotice(
                DocumentId.of(document.documentId()),
                document.numberText(),
                child.roundId(),
                child.entryNo(),
                new RuleKey(document.ruleKey()),
                document.title(),
                document.issuedOn(),
                Optional.ofNullable(document.untilOn()),
                document.madeBy(),
                document.madeAt(),
                document.policyHash(),
                document.ownLayout(),
                services);
    }
}
