package org.baoxue.rest.internal.v1;

import java.time.LocalDate;
import java.util.Objects;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseCommand;

/**
 * What a person did in a case.
 *
 * @param kind confirm (认定), persuade (劝返), return (复学), close (销号), withdraw (撤销) or retract (更正)
 * @param expectedSequence sequence of the last event that was seen
 * @param on the day, as 2026-09-01; not for withdraw and retract
 * @param reason reason or account in words
 * @param participants who took part, for persuade
 * @param whereabouts where the child is, for persuade
 * @param corrects sequence of the entry that was wrong, for retract
 */
public record CaseStep(
        String kind,
        Long expectedSequence,
        String on,
        String reason,
        String participants,
        String whereabouts,
        Long corrects) {

    CaseCommand command() {
        return switch (Inputs.required("/kind", kind)) {
            case "confirm" -> new CaseCommand.Confirm(day(), words(reason));
            case "persuade" ->
                new CaseCommand.NotePersuasion(day(), words(participants), words(whereabouts), words(reason));
            case "return" -> new CaseCommand.RecordReturn(day(), words(reason));
            case "close" -> new CaseCommand.Close(day(), words(reason));
            case "withdraw" -> new CaseCommand.Withdraw(words(reason));
            case "retract" -> new CaseCommand.Retract(corrected(), words(reason));
            default ->
                throw new Invalid(
                        "/kind",
                        "应为 confirm、persuade、return、close、withdraw、retract 之一，实为 '%s' (not one of them)"
                                .formatted(kind));
        };
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
