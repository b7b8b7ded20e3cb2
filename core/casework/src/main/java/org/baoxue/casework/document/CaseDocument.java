package org.baoxue.casework.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseId;

/**
 * A document in the register.
 *
 * @param id its place in the register
 * @param number the number as it stands in the document, such as {@code 某乡政府〔2026〕12号}
 * @param caseId the case
 * @param rule the rule that declares it
 * @param title its title
 * @param on its date
 * @param until last day for obeying or answering it
 * @param entry sequence of the event of the case that it records
 * @param madeBy account that made it out or recorded it
 * @param madeAt when
 * @param policyHash policy in force at that moment
 * @param ownLayout whether a region brought the layout; otherwise 平台建议格式
 * @param received what it is called outside, where it was received and not made out
 * @param contentHash SHA-256 of the file; empty where it was received
 * @param services how it was served, each attempt, oldest first
 */
public record CaseDocument(
        DocumentId id,
        String number,
        CaseId caseId,
        RuleKey rule,
        String title,
        LocalDate on,
        Optional<LocalDate> until,
        Optional<Long> entry,
        String madeBy,
        Instant madeAt,
        String policyHash,
        boolean ownLayout,
        Optional<Received> received,
        Optional<String> contentHash,
        List<Served> services) {

    public CaseDocument {
        services = List.copyOf(services);
    }

    /** The same without what may tell of the people who were met. */
    public CaseDocument withheld() {
        return new CaseDocument(
                id,
                number,
                caseId,
                rule,
                title,
                on,
                until,
                entry,
                madeBy,
                madeAt,
                policyHash,
                ownLayout,
                received,
                contentHash,
                services.stream().map(Served::withheld).toList());
    }

    /**
     * A document of somebody else.
     *
     * @param number its number, as printed
     * @param issuer who issued it
     */
    public record Received(String number, String issuer) {}
}
