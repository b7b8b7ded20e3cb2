package org.baoxue.casework.internal.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.CaseDocument.Received;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.Served;

/** A row of {@code case_document} without the content; a component is null where the column is. */
public record DocumentRow(
        String documentId,
        String unitId,
        int docYear,
        int docNumber,
        String numberText,
        String caseId,
        String ruleKey,
        String title,
        LocalDate issuedOn,
        LocalDate untilOn,
        Long entrySeq,
        String madeBy,
        Instant madeAt,
        String policyHash,
        boolean ownLayout,
        String outsideNumber,
        String outsideIssuer,
        String contentHash) {

    static final String COLUMNS = "document_id, unit_id, doc_year, doc_number, number_text, case_id, rule_key, title,"
            + " issued_on, until_on, entry_seq, made_by, made_at, policy_hash, own_layout, outside_number,"
            + " outside_issuer, content_hash";

    /** What the log of the case says of it. */
    CaseEvent event() {
        return new CaseEvent.DocumentEntered(
                issuedOn,
                new DocumentId(unitId, docYear, docNumber),
                outsideNumber == null ? numberText : outsideNumber,
                title,
                new RuleKey(ruleKey),
                Optional.ofNullable(contentHash),
                Optional.ofNullable(untilOn));
    }

    CaseDocument view(List<Served> services) {
        return new CaseDocument(
                new DocumentId(unitId, docYear, docNumber),
                numberText,
                new CaseId(caseId),
                new RuleKey(ruleKey),
                title,
                issuedOn,
                Optional.ofNullable(untilOn),
                Optional.ofNullable(entrySeq),
                madeBy,
                madeAt,
                policyHash,
                ownLayout,
                Optional.ofNullable(outsideNumber).map(number -> new Received(number, outsideIssuer)),
                Optional.ofNullable(contentHash),
                services);
    }
}
