package org.baoxue.casework.internal.log;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.DocumentEntered;
import org.baoxue.casework.CaseEvent.DocumentServed;
import org.baoxue.casework.CaseEvent.FileAttached;
import org.baoxue.casework.CaseEventKind;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.ServiceManner;

/** Documents, their service, and files that prove entries: the part of {@link EventCodec} that is for them. */
final class DocumentEvents {

    private static final String YES = "yes";
    private static final String NO = "no";

    private DocumentEvents() {}

    static void encode(EventWriter writer, CaseEvent event) {
        if (event instanceof DocumentEntered entered) {
            writer.put("on", entered.on());
            writer.put("document", entered.document().toString());
            writer.put("number", entered.number());
            writer.put("title", entered.title());
            writer.put("rule", entered.rule().text());
            entered.contentHash().ifPresent(hash -> writer.put("contentHash", hash));
            entered.until().ifPresent(day -> writer.put("until", day));
        } else if (event instanceof DocumentServed served) {
            writer.put("at", served.at().toString());
            writer.put("document", served.document().toString());
            writer.put("attempt", (long) served.attempt());
            writer.put("manner", served.manner().key());
            writer.put("signed", served.signed() ? YES : NO);
            writer.put("place", served.place());
            writer.put("recipient", served.recipient());
            writer.put("server", served.server());
            served.witness().ifPresent(witness -> writer.put("witness", witness));
            served.note().ifPresent(note -> writer.put("note", note));
        } else if (event instanceof FileAttached attached) {
            writer.put("of", attached.of());
            writer.put("title", attached.title());
            writer.put("type", attached.type());
            writer.put("contentHash", attached.contentHash());
        }
    }

    static CaseEvent decode(CaseEventKind kind, EventReader data) {
        return switch (kind) {
            case DOCUMENT_ENTERED ->
                new DocumentEntered(
                        data.day("on"),
                        DocumentId.of(data.text("document")),
                        data.text("number"),
                        data.text("title"),
                        new RuleKey(data.text("rule")),
                        data.optional("contentHash"),
                        data.optional("until").map(LocalDate::parse));
            case DOCUMENT_SERVED ->
                new DocumentServed(
                        LocalDateTime.parse(data.text("at")),
                        DocumentId.of(data.text("document")),
                        Math.toIntExact(data.number("attempt")),
                        data.choice("manner", ServiceManner.values(), ServiceManner::key),
                        data.choice("signed", new String[] {YES, NO}, Function.identity())
                                .equals(YES),
                        data.words("place"),
                        data.words("recipient"),
                        data.words("server"),
                        data.optionalWords("witness"),
                        data.optionalWords("note"));
            case FILE_ATTACHED ->
                new FileAttached(data.number("of"), data.words("title"), data.text("type"), data.text("contentHash"));
            default -> throw new IllegalArgumentException("not one of these events: " + kind);
        };
    }
}
