package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.DocumentKind;
import org.baoxue.casework.document.DocumentRequest;
import org.baoxue.casework.document.ReceivedDocument;
import org.baoxue.rest.internal.v1.ServiceViews.ServiceView;

/** Documents of cases as they are sent. */
final class DocumentViews {

    private DocumentViews() {}

    /**
     * A document that the plans of the place know.
     *
     * @param about what it is for or tells
     * @param made whether it is made out here; those of courts are recorded
     * @param issuer who issues it; absent if no plan says
     * @param ownLayout whether the region brings the layout; otherwise 平台建议格式
     * @param sentence the sentence behind it
     */
    public record KindView(
            String rule,
            String title,
            String about,
            boolean made,
            Optional<String> issuer,
            List<String> assists,
            boolean ownLayout,
            Optional<String> sentence) {
        static KindView of(DocumentKind kind) {
            return new KindView(
                    kind.rule().text(),
                    kind.title(),
                    kind.about(),
                    kind.made(),
                    kind.issuer().map(Party::chinese),
                    kind.assists().stream().map(Party::chinese).toList(),
                    kind.ownLayout(),
                    kind.sentence());
        }
    }

    /**
     * A document to be made out.
     *
     * @param rule the rule that declares it, as notice.return
     * @param issuer unit in whose name; absent for the one that the plan names, else the caller's own
     * @param until last day for obeying it, as 2026-09-30; absent for the plan's length
     * @param entry the event that a record is about; absent for the last fitting one
     */
    public record NewDocument(String rule, String issuer, String until, Long entry) {
        DocumentRequest request() {
            return new DocumentRequest(
                    Inputs.parsed("/rule", rule, RuleKey::new),
                    Inputs.optional(issuer),
                    Inputs.optionalDate("/until", until),
                    Optional.ofNullable(entry));
        }
    }

    /**
     * A document made out elsewhere.
     *
     * @param title its title; absent for that of the rule
     * @param number its own number, as printed
     * @param issuer who issued it, in words
     * @param on its date
     * @param until last day for obeying it
     */
    public record Received(String rule, String title, String number, String issuer, String on, String until) {
        ReceivedDocument received() {
            return new ReceivedDocument(
                    Inputs.parsed("/rule", rule, RuleKey::new),
                    Inputs.optional(title),
                    Inputs.required("/number", number),
                    Inputs.required("/issuer", issuer),
                    Inputs.date("/on", on),
                    Inputs.optionalDate("/until", until));
        }
    }

    /**
     * A document in the register.
     *
     * @param number the number as it stands in the document
     * @param entry the event that it records
     * @param receivedNumber its own number, where it was received
     * @param receivedFrom who issued it, where it was received
     * @param contentHash SHA-256 of the file; absent where it was received
     * @param services how it was served, each attempt, oldest first
     */
    public record DocumentView(
            String id,
            String number,
            String rule,
            String title,
            LocalDate on,
            Optional<LocalDate> until,
            Optional<Long> entry,
            String madeBy,
            Instant madeAt,
            String policyHash,
            boolean ownLayout,
            Optional<String> receivedNumber,
            Optional<String> receivedFrom,
            Optional<String> contentHash,
            List<ServiceView> services) {
        static DocumentView of(CaseDocument document) {
            return new DocumentView(
                    document.id().toString(),
                    document.number(),
                    document.rule().text(),
                    document.title(),
                    document.on(),
                    document.until(),
                    document.entry(),
                    document.madeBy(),
                    document.madeAt(),
                    document.policyHash(),
                    document.ownLayout(),
                    document.received().map(CaseDocument.Received::number),
                    document.received().map(CaseDocument.Received::issuer),
                    document.contentHash(),
                    document.services().stream().map(ServiceView::of).toList());
        }
    }
}
