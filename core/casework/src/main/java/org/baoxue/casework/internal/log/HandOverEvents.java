package org.baoxue.casework.internal.log;

import java.util.function.Function;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.HandOverDeclined;
import org.baoxue.casework.CaseEvent.HandOverOffered;
import org.baoxue.casework.CaseEvent.HandOverReceived;
import org.baoxue.casework.CaseEvent.InquiryAnswered;
import org.baoxue.casework.CaseEvent.InquirySent;
import org.baoxue.casework.CaseEventKind;

/** Events by which a case passes to another owner: the part of {@link EventCodec} that is for them. */
final class HandOverEvents {

    private static final String YES = "yes";
    private static final String NO = "no";

    private HandOverEvents() {}

    static void encode(EventWriter writer, CaseEvent event) {
        if (event instanceof HandOverOffered offered) {
            writer.put("on", offered.on());
            writer.put("unit", offered.unit());
            writer.put("place", offered.place().name());
            writer.put("division", offered.division().digits());
            offered.document().ifPresent(number -> writer.put("document", number));
            offered.rule().ifPresent(rule -> writer.put("rule", rule.text()));
            writer.put("account", offered.account());
            offered.deviation().ifPresent(reason -> writer.put("deviation", reason));
        } else if (event instanceof HandOverReceived received) {
            writer.put("on", received.on());
            received.receipt().ifPresent(number -> writer.put("receipt", number));
            writer.put("account", received.account());
        } else if (event instanceof HandOverDeclined declined) {
            writer.put("on", declined.on());
            writer.put("reason", declined.reason());
        } else if (event instanceof InquirySent sent) {
            writer.put("on", sent.on());
            writer.put("authority", sent.authority());
            sent.document().ifPresent(number -> writer.put("document", number));
            sent.rule().ifPresent(rule -> writer.put("rule", rule.text()));
            writer.put("account", sent.account());
            sent.deviation().ifPresent(reason -> writer.put("deviation", reason));
        } else if (event instanceof InquiryAnswered answered) {
            writer.put("of", answered.of());
            writer.put("on", answered.on());
            answered.receipt().ifPresent(number -> writer.put("receipt", number));
            writer.put("takesOver", answered.takesOver() ? YES : NO);
            writer.put("account", answered.account());
        }
    }

    static CaseEvent decode(CaseEventKind kind, EventReader data) {
        return switch (kind) {
            case HAND_OVER_OFFERED ->
                new HandOverOffered(
                        data.day("on"),
                        data.text("unit"),
                        Place.valueOf(data.text("place")),
                        new DivisionCode(data.text("division")),
                        data.optional("document"),
                        data.optional("rule").map(RuleKey::new),
                        data.words("account"),
                        data.optionalWords("deviation"));
            case HAND_OVER_RECEIVED ->
                new HandOverReceived(data.day("on"), data.optional("receipt"), data.words("account"));
            case HAND_OVER_DECLINED -> new HandOverDeclined(data.day("on"), data.words("reason"));
            case INQUIRY_SENT ->
                new InquirySent(
                        data.day("on"),
                        data.text("authority"),
                        data.optional("document"),
                        data.optional("rule").map(RuleKey::new),
                        data.words("account"),
                        data.optionalWords("deviation"));
            case INQUIRY_ANSWERED ->
                new InquiryAnswered(
                        data.number("of"),
                        data.day("on"),
                        data.optional("receipt"),
                        data.choice("takesOver", new String[] {YES, NO}, Function.identity())
                                .equals(YES),
                        data.words("account"));
            default -> throw new IllegalArgumentException("not one of these events: " + kind);
        };
    }
}
