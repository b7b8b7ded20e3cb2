package org.baoxue.rest.internal.v1;

import java.util.LinkedHashMap;
import java.util.Map;
import org.baoxue.casework.CaseCommand;
import org.baoxue.casework.CaseCommandReader;

/**
 * What a person did in a case.
 *
 * @param kind confirm (认定), plan (劝返安排), persuade (劝返), contact (联系), lost (失联), step (程序步骤), hand-over (移交), receive
 *     (接收), decline (退回移交), inquire (协查函), reply (协查回执), return (复学), place (安置), need (销号依据),
 *     system (系统已更新), exit (合法去向), close (销号), withdraw (撤销) or retract (更正)
 * @param expectedSequence sequence of the last event that was seen
 * @param on the day, as 2026-09-01; not for withdraw and retract
 * @param reason reason or account in words
 * @param participants who took part, for persuade; who is to do it, for plan
 * @param whereabouts where the child is, for persuade
 * @param thoughts what the child says and thinks (思想动态), for persuade
 * @param guardianOpinion what the guardian says (监护人的意见), for persuade
 * @param method by which ways (方式方法), for plan
 * @param reached yes or no: whether anybody was reached, for contact
 * @param means by which means, and whom, for contact
 * @param corrects sequence of the entry that was wrong, for retract
 * @param step trace, report, order (责令改正), penalty (行政处罚), judicial (提起诉讼或申请强制执行) or follow-up (跟踪),
 *     for step
 * @param issuer code of the unit that took the step, handed over or asked; without it the unit of the account
 * @param document number of its document
 * @param until last day that the document gives for obeying it, of an approved 休学, or of the time limit of
 *     plan (劝返时限), as 2026-09-01
 * @param deviation why it departs from what the plan asks in principle (偏离，需说明), for step, place, hand-over and
 *     inquire
 * @param to original-class, matching-grade, adjusted-grade, separate-class, vocational or by-case, for place
 * @param schoolClass code of the class unit, for place: a separate class is then counted from its list
 * @param classSize pupils of a separate class with the child where it is no unit, for place
 * @param need guardian-signature (家长签字) or verified (经核实), for need
 * @param system enrolment-system (学籍系统) or dropout-ledger (全国控辍保学工作台账), for system
 * @param of sequence of the entry that the system now shows, for system, or of the inquiry, for reply
 * @param status the mark in that system, in its own words, for system
 * @param exit transfer, suspension, studies-elsewhere, death, abroad, over-age, registration-error or send-education
 * @param proof what proves the exit: the paper, its number, who issued it
 * @param unit code of the unit that is to receive the case, for hand-over; without it the bureau of the place of the plan
 * @param receipt number of the receipt, for receive and reply
 * @param authority who is asked outside the platform, for inquire
 * @param takesOver yes or no: whether that place takes the case over, for reply
 */
public record CaseStep(
        String kind,
        Long expectedSequence,
        String on,
        String reason,
        String participants,
        String whereabouts,
        String thoughts,
        String guardianOpinion,
        String method,
        String reached,
        String means,
        Long corrects,
        String step,
        String issuer,
        String document,
        String until,
        String deviation,
        String to,
        String schoolClass,
        Integer classSize,
        String need,
        String system,
        Long of,
        String status,
        String exit,
        String proof,
        String unit,
        String receipt,
        String authority,
        String takesOver) {

    CaseCommand command() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "on", on);
        put(fields, "reason", reason);
        put(fields, "participants", participants);
        put(fields, "whereabouts", whereabouts);
        put(fields, "thoughts", thoughts);
        put(fields, "guardianOpinion", guardianOpinion);
        put(fields, "method", method);
        put(fields, "reached", reached);
        put(fields, "means", means);
        put(fields, "corrects", corrects);
        put(fields, "step", step);
        put(fields, "issuer", issuer);
        put(fields, "document", document);
        put(fields, "until", until);
        put(fields, "deviation", deviation);
        put(fields, "to", to);
        put(fields, "schoolClass", schoolClass);
        put(fields, "classSize", classSize);
        put(fields, "need", need);
        put(fields, "system", system);
        put(fields, "of", of);
        put(fields, "status", status);
        put(fields, "exit", exit);
        put(fields, "proof", proof);
        put(fields, "unit", unit);
        put(fields, "receipt", receipt);
        put(fields, "authority", authority);
        put(fields, "takesOver", takesOver);
        return CaseCommandReader.read(Inputs.required("/kind", kind), fields);
    }

    private static void put(Map<String, String> fields, String name, Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
