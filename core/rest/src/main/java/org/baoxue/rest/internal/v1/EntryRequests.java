package org.baoxue.rest.internal.v1;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.entry.EntryAnswer;
import org.baoxue.casework.entry.EntryOpening;
import org.baoxue.casework.entry.NoticeOrder;
import org.baoxue.casework.survey.SurveyOutcome;

/** What clients send about rounds of autumn entry. */
final class EntryRequests {

    private EntryRequests() {}

    /**
     * A round to be opened.
     *
     * @param unit who answers for it
     * @param schoolYear calendar year in which the school year begins, as 2026
     * @param reportBy last day for reporting at school, as 2026-09-01; absent for the first day of the school year
     */
    public record EntryOpenRequest(String unit, Integer schoolYear, String reportBy) {
        EntryOpening opening() {
            if (schoolYear == null) {
                throw new Invalid("/schoolYear", "请填写学年开始的年份，如 2026 (the year in which the school year begins)");
            }
            return new EntryOpening(
                    Inputs.required("/unit", unit), schoolYear, Inputs.optionalDate("/reportBy", reportBy));
        }
    }

    /**
     * Why a child is not registered.
     *
     * @param outcome a code as of survey rounds, such as elsewhere-out-of-province, postponed (经批准缓学), transfer (转学),
     *     never-enrolled (失学), suspected (疑似辍学) or lost (失联)
     * @param toldBy who found it out and answers for it
     * @param on the day, as 2026-09-07
     * @param note proof and whereabouts
     * @param approver unit that approved a postponement
     * @param until day on which a postponed child is due again, as 2027-08-31
     */
    public record EntryAnswerRequest(
            String outcome, String toldBy, String on, String note, String approver, String until) {
        EntryAnswer answer() {
            return new EntryAnswer(
                    Inputs.choice("/outcome", outcome, SurveyOutcome.class, SurveyOutcome::key),
                    Inputs.required("/toldBy", toldBy),
                    Inputs.date("/on", on),
                    Inputs.optional(note).orElse(""),
                    Inputs.optional(approver),
                    Inputs.optionalDate("/until", until));
        }
    }

    /**
     * Notices to be made out.
     *
     * @param rule the rule that declares the notice; absent where the place has one alone
     * @param issuer unit in whose name; absent for the one that the plan names, else the caller's own
     * @param until last day for reporting at school; absent for the plan's length, else that of the round
     * @param cell for many at once: only this village group, village or school
     */
    public record NoticeOrderRequest(String rule, String issuer, String until, String cell) {
        NoticeOrder order() {
            return new NoticeOrder(
                    Inputs.optional(rule).map(text -> Inputs.parsed("/rule", text, RuleKey::new)),
                    Inputs.optional(issuer),
                    Inputs.optionalDate("/until", until));
        }

        Optional<String> only() {
            return Inputs.optional(cell);
        }
    }

    /**
     * A return slip that is back.
     *
     * @param on day on which it came back, as 2026-08-20
     * @param words what it says
     */
    public record SlipRequest(String on, String words) {
        LocalDate day() {
            return Inputs.date("/on", on);
        }

        String said() {
            return Inputs.optional(words).orElse("");
        }
    }

    /**
     * The end of a round.
     *
     * @param reason why children are left in question; may be absent if none are
     */
    public record EntryCloseRequest(String reason) {}
}
