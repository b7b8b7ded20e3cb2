package org.baoxue.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;

/** What a person can do in a case. Texts may be personal; empty ones are allowed unless they give a reason. */
public sealed interface CaseCommand {

    /** 认定辍学: the child has dropped out. */
    record Confirm(LocalDate on, String reason) implements CaseCommand {}

    /**
     * 劝返安排: lay down who is to bring the child back, how and by when.
     *
     * @param until last day of the time limit
     * @param participants who is to do it; may be empty, since assignments have people too
     * @param method by which ways
     * @param account what is to be reached; may be empty
     */
    record PlanPersuasion(LocalDate on, LocalDate until, String participants, String method, String account)
            implements CaseCommand {}

    /**
     * 劝返: note an attempt to bring the child back.
     *
     * @param thoughts what the child says and thinks; may be empty
     * @param guardianOpinion what the guardian says; may be empty
     */
    record NotePersuasion(
            LocalDate on,
            String participants,
            String whereabouts,
            String account,
            String thoughts,
            String guardianOpinion)
            implements CaseCommand {}

    /**
     * 责令改正, 行政处罚 and the other steps that have no command of their own.
     *
     * @param step which
     * @param on the day
     * @param issuer unit that took it; empty for the unit of who records it
     * @param document number of the document, where there is one
     * @param until last day that the document gives for obeying it
     * @param account what was done
     * @param deviation why it departs from what the plan asks in principle; may be empty
     */
    record TakeStep(
            StepKind step,
            LocalDate on,
            Optional<String> issuer,
            Optional<String> document,
            Optional<LocalDate> until,
            String account,
            String deviation)
            implements CaseCommand {}

    /** 家长签字, 核实: what must be there before the case is struck off. */
    record NoteNeed(StrikeOffNeed need, LocalDate on, String account) implements CaseCommand {}

    /** 联系: somebody tried to reach the family. */
    record AttemptContact(LocalDate on, boolean reached, String means, String account) implements CaseCommand {}

    /** 失联: the family cannot be reached; possible after an attempt that reached nobody. */
    record LoseContact(LocalDate on, String account) implements CaseCommand {}

    /**
     * 转学, 休学, 异地就读, 死亡, 出国, 超龄, 户籍错误, 送教上门: a lawful exit.
     *
     * @param until last day of an approved 休学; for no other exit
     * @param proof what proves it
     */
    record Exit(ExitKind exit, LocalDate on, Optional<LocalDate> until, String proof, String account)
            implements CaseCommand {}

    /**
     * 安置: place the returned child.
     *
     * @param schoolClass id of the class unit, where it is one: a separate class is then counted from its list
     * @param classSize pupils of a separate class with the child, where it is no unit
     * @param deviation why it departs from what the plan asks in principle; may be empty
     */
    record Place(
            LocalDate on,
            PlacementKind to,
            Optional<String> schoolClass,
            Optional<Integer> classSize,
            String account,
            String deviation)
            implements CaseCommand {}

    /**
     * 学籍系统/全国平台已更新: another system shows a fact of this case.
     *
     * @param of sequence of the entry that it now shows
     * @param status the mark there, in its own words
     */
    record NoteSystemUpdate(ExternalSystem system, long of, LocalDate on, Optional<String> status)
            implements CaseCommand {}

    /**
     * 移交: offer the case to the unit of another of the child's places, which owns it once it has received it.
     *
     * @param unit who is to receive it; empty for the bureau of the place that the plan names
     * @param issuer unit that hands over; empty for the unit of who records it
     * @param document what goes with it
     * @param deviation why it departs from what the plan asks in principle; may be empty
     */
    record HandOver(
            LocalDate on,
            Optional<String> unit,
            Optional<String> issuer,
            Optional<String> document,
            String account,
            String deviation)
            implements CaseCommand {}

    /** 接收: the offered case was received; for the side to which it is offered. */
    record Receive(LocalDate on, Optional<String> receipt, String account) implements CaseCommand {}

    /** 退回移交: the offered case is not received, or was given back by a place outside the platform. */
    record Decline(LocalDate on, String reason) implements CaseCommand {}

    /**
     * 协查函: ask a place outside the platform.
     *
     * @param authority who is asked
     * @param issuer unit that asks; empty for the unit of who records it
     * @param document number of the letter
     * @param deviation why it departs from what the plan asks in principle; may be empty
     */
    record Inquire(
            LocalDate on,
            String authority,
            Optional<String> issuer,
            Optional<String> document,
            String account,
            String deviation)
            implements CaseCommand {}

    /**
     * 回执: the place that was asked answered.
     *
     * @param of sequence of the inquiry
     * @param takesOver whether it takes the case over
     */
    record Reply(long of, LocalDate on, Optional<String> receipt, boolean takesOver, String account)
            implements CaseCommand {}

    /** 复学: the child is back in school. */
    record RecordReturn(LocalDate on, String note) implements CaseCommand {}

    /** 销号: take the case off the ledger. */
    record Close(LocalDate on, String note) implements CaseCommand {}

    /** 撤销: the case was opened in error. */
    record Withdraw(String reason) implements CaseCommand {}

    /**
     * 更正: an earlier entry was wrong.
     *
     * @param corrects sequence of that entry
     */
    record Retract(long corrects, String reason) implements CaseCommand {}
}
