package org.baoxue.rest.internal.v1;

import java.time.LocalDate;
import java.util.Objects;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.reporting.DeliveryStep;

/** What is asked of a report. */
final class ReportRequests {

    private ReportRequests() {}

    /** Which report to draft: by its duty, or by unit, rule and period; and why, for the audit trail. */
    public record DraftRequest(String duty, String unit, String rule, String period, String reason) {}

    /** Hands a draft in; {@code expectedSequence} is that of the last event seen. */
    public record SubmitRequest(Long expectedSequence) {
        long sequence() {
            return seen(expectedSequence);
        }
    }

    /** Returns a version as one of its addressees. */
    public record ReturnRequest(String addressee, String reason, Long expectedSequence) {
        long sequence() {
            return seen(expectedSequence);
        }
    }

    /**
     * A step of the delivery.
     *
     * @param kind dispatch (送出) or receive (签收)
     * @param medium paper, electronic or national-system
     * @param stamped whether the print bears the seal, for dispatch
     * @param to who took it, for dispatch
     * @param receipt number or words of the receipt, for receive
     */
    public record DeliveryRequest(
            String kind,
            String addressee,
            String medium,
            String on,
            Boolean stamped,
            String to,
            String receipt,
            Long expectedSequence) {
        long sequence() {
            return seen(expectedSequence);
        }

        DeliveryStep step() {
            String unit = Inputs.required("/addressee", addressee);
            Medium by = Inputs.choice("/medium", medium, Medium.class, Medium::key);
            LocalDate day = Inputs.date("/on", on);
            return switch (Inputs.required("/kind", kind)) {
                case "dispatch" ->
                    new DeliveryStep.Dispatch(
                            unit, by, day, Boolean.TRUE.equals(stamped), Objects.requireNonNullElse(to, ""));
                case "receive" -> new DeliveryStep.Receive(unit, by, day, Objects.requireNonNullElse(receipt, ""));
                default ->
                    throw new Invalid("/kind", "应为 dispatch 或 receive，实为 '%s' (not one of them)".formatted(kind));
            };
        }
    }

    private static long seen(Long sequence) {
        if (sequence == null) {
            throw new Invalid("/expectedSequence", "应为所见最后一个事件的序号 (the sequence of the last event seen)");
        }
        return sequence;
    }
}
