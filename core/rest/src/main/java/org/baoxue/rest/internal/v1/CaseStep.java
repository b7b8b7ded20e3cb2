package org.baoxue.rest.internal.v1;

import java.time.LocalDate;
import java.util.Objects;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.casework.CaseCommand;

/**
 * What a person did in a case.
 *
 * @param kind confirm (认定), persuade (劝返), step (程序步骤), return (复学), need (销号依据), close (销号), withdraw (撤销) or
 *     retract (更正)
 * @param expectedSequence sequence of the last event that was seen
 * @param on the day, as 2026-09-01; not for withdraw and retract
 * @param reason reason or account in words
 * @param participants who took part, for persuade
 * @param whereabouts where the child is, for persuade
 * @param corrects sequence of the entry that was wrong, for retract
 * @param step trace, report, order (责令改正), penalty (行政处罚), judicial (提起诉讼或申请强制执行), hand-over, place (安置) or
 *     follow-up (跟踪), for step
 * @param issuer code of the unit that took the step; without it the unit of the account
 * @param document number of its document
 * @param until last day that the document gives for obeying it, as 2026-09-01
 * @param deviation why it departs from what the plan asks in principle (偏离，需说明)
 * @param need national-status (学籍系统标注), guardian-signature (家长签字) or verified (经核实), for need
 * @param status the mark in the national system, for need national-status
 */
public record CaseStep(
        String kind,
        Long expectedSequence,
        String on,
        String reason,
        String participants,
        String whereabouts,
        Long corrects,
        String step,
        String issuer,
        String document,
        String until,
        String deviation,
        String need,
        String status) {

    CaseCommand command() {
        return switch (Inputs.required("/kind", kind)) {
            case "confirm" -> new CaseCommand.Confirm(day(), words(reason));
            case "persuade" ->
                new CaseCommand.NotePersuasion(day(), words(participants), words(whereabouts), words(reason));
            case "step" -> taken();
            case "need" -> noted();
            case "return" -> new CaseCommand.RecordReturn(day(), words(reason));
            case "close" -> new CaseCommand.Close(day(), words(reason));
            case "withdraw" -> new CaseCommand.Withdraw(words(reason));
            case "retract" -> new CaseCommand.Retract(corrected(), words(reason));
            default ->
                throw new Invalid(
                        "/kind",
                        "应为 confirm、persuade、step、return、need、close、withdraw、retract 之一，实为 '%s' (not one of them)"
                                .formatted(kind));
        };
    }

    private CaseCommand taken() {
        return new CaseCommand.TakeStep(
                Inputs.choice("/step", step, StepKind.class, StepKind::key),
                day(),
                Inputs.optional(issuer),
                Inputs.optional(document),
                Inputs.optionalDate("/until", until),
                words(reason),
                words(deviation));
    }

    private CaseCommand noted() {
        return new CaseCommand.NoteNeed(
                Inputs.choice("/need", need, StrikeOffNeed.class, StrikeOffNeed::key),
                day(),
                Inputs.optional(status),
                words(reason));
    }

    private LocalDate day() {
        return Inputs.date("/on", on);
    }

    private long corrected() {
        if (corrects == null) {
            throw new Invalid("/corrects", "应为有误事件的序号 (the sequence of the entry that was wrong)");
        }
        return corrects;
    }

    private static String words(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
