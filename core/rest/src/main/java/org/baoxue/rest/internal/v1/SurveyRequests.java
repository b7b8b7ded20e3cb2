package org.baoxue.rest.internal.v1;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Invalid;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.identity.InvalidIdentityException;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.survey.SurveyInput.Besides;
import org.baoxue.casework.survey.SurveyOpening;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.SurveyResult;

/** What clients send about survey rounds. */
final class SurveyRequests {

    private SurveyRequests() {}

    /**
     * A round to be opened.
     *
     * @param unit who answers for it
     * @param line household (户籍线) or school (学校线)
     * @param first first day, as 2026-09-01; absent to take both days from the plan's cycle, where it has one
     * @param last last day
     */
    public record OpenRequest(String unit, String line, String first, String last) {
        SurveyOpening opening() {
            return new SurveyOpening(
                    Inputs.required("/unit", unit),
                    Inputs.choice("/line", line, Line.class, SurveyViews::key),
                    Inputs.optionalDate("/first", first),
                    Inputs.optionalDate("/last", last));
        }
    }

    /**
     * What was found about a child of the round.
     *
     * @param outcome in-school (已在校), never-enrolled (失学), suspected (疑似辍学), elsewhere-in-province,
     *     elsewhere-out-of-province, send-education, postponed, transfer (转学), suspension (休学), abroad, death,
     *     empty-registration (空挂户), double-registration, wrong-number-or-name, over-age, nobody (查无此人) or lost (失联, stays
     *     open)
     * @param surveyor who asked and signed
     * @param signedOn day of the signature, as 2026-09-07
     * @param note proof, whereabouts, anything else
     * @param cell village group where the child turned out to live, by code or name; absent to leave it
     */
    public record AnswerRequest(String outcome, String surveyor, String signedOn, String note, String cell) {
        SurveyResult result() {
            return new SurveyResult(
                    Inputs.choice("/outcome", outcome, SurveyOutcome.class, SurveyOutcome::key),
                    Inputs.required("/surveyor", surveyor),
                    Inputs.date("/signedOn", signedOn),
                    Inputs.optional(note).orElse(""),
                    Inputs.optional(cell));
        }
    }

    /**
     * A child whom the round does not list.
     *
     * @param sex 男 or 女; may be absent with an ID number
     * @param birthDate as 2016-01-02; may be absent with an ID number
     * @param idNumber tells who the child is and is not kept; absent if it has none
     * @param result what was found, with the cell
     */
    public record BesidesRequest(String name, String sex, String birthDate, String idNumber, AnswerRequest result) {
        Besides found() {
            Optional<IdNumber> number = Inputs.optional(idNumber).map(BesidesRequest::number);
            LocalDate birth = number.map(IdNumber::birthDate).orElseGet(() -> Inputs.date("/birthDate", birthDate));
            if (result == null) {
                throw new Invalid("/result", "不能为空 (must not be empty)");
            }
            return new Besides(
                    Inputs.required("/name", name), Inputs.optional(sex).orElse(""), birth, number, result.result());
        }

        private static IdNumber number(String text) {
            try {
                return IdNumber.of(text);
            } catch (InvalidIdentityException e) {
                Invalid invalid = new Invalid("/idNumber", e.getMessage());
                invalid.initCause(e);
                throw invalid;
            }
        }
    }

    /**
     * The end of a round.
     *
     * @param reason why children are left open; may be absent if none are
     */
    public record CloseRequest(String reason) {}
}
