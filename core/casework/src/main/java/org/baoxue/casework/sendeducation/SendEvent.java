package org.baoxue.casework.sendeducation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.casework.Personal;

/** What was recorded about sending lessons to one child. Days are in Asia/Shanghai. Immutable. */
public sealed interface SendEvent {

    /** The kind of this event. */
    SendEventKind kind();

    /** The day of the fact. */
    LocalDate on();

    /**
     * 申请: somebody applied, and from then on the file is open.
     *
     * @param by who applied
     * @param to who received the application
     * @param school unit of the school that sends the lessons
     * @param group the group of children that the child belongs to; empty if unknown, withheld or erased
     */
    record Applied(LocalDate on, Party by, Set<Party> to, String school, Optional<SendGroup> group, Personal note)
            implements SendEvent {
        public Applied {
            to = Set.copyOf(to);
        }

        @Override
        public SendEventKind kind() {
            return SendEventKind.APPLIED;
        }
    }

    /**
     * 评估: experts looked at the child.
     *
     * @param assessors who
     * @param looked at what, in the words of the plan
     * @param disability kind and degree, as found
     * @param reviewBy the last day on which the conclusion holds without another assessment; empty if none was set
     */
    record Assessed(
            LocalDate on,
            Personal assessors,
            List<String> looked,
            Conclusion conclusion,
            Personal disability,
            Optional<LocalDate> reviewBy)
            implements SendEvent {
        public Assessed {
            looked = List.copyOf(looked);
        }

        @Override
        public SendEventKind kind() {
            return SendEventKind.ASSESSED;
        }
    }

    /**
     * 一人一案: what the child is to be taught.
     *
     * @param content areas of content, in the words of the plan
     * @param lessonsPerTerm lessons planned for each term
     * @param until last day for which it was made
     */
    record Planned(
            LocalDate on, LocalDate until, Personal needs, Personal goals, List<String> content, int lessonsPerTerm)
            implements SendEvent {
        public Planned {
            content = List.copyOf(content);
        }

        @Override
        public SendEventKind kind() {
            return SendEventKind.PLANNED;
        }
    }

    /** 送教教师: who is to go from this day on. */
    record TeachersAssigned(LocalDate on, List<Visitor> teachers) implements SendEvent {
        public TeachersAssigned {
            teachers = List.copyOf(teachers);
        }

        @Override
        public SendEventKind kind() {
            return SendEventKind.TEACHERS_ASSIGNED;
        }
    }

    /**
     * 送教: one visit.
     *
     * @param from when it began
     * @param team who went
     * @param lessons lessons given (课时)
     * @param minutes how long all of them took together
     * @param homework home exercises left
     * @param training what the parents were shown
     * @param signed whether the guardian signed
     */
    record Visited(
            LocalDate on,
            LocalTime from,
            List<Visitor> team,
            SendPlace place,
            List<String> content,
            int lessons,
            int minutes,
            Personal homework,
            Personal training,
            boolean signed)
            implements SendEvent {
        public Visited {
            team = List.copyOf(team);
            content = List.copyOf(content);
        }

        @Override
        public SendEventKind kind() {
            return SendEventKind.VISITED;
        }
    }

    /**
     * 跟踪: how a child in rehabilitation or hospital is doing.
     *
     * @param month the month it stands for
     */
    record Tracked(LocalDate on, YearMonth month, Personal account) implements SendEvent {
        @Override
        public SendEventKind kind() {
            return SendEventKind.TRACKED;
        }
    }

    /** 检查: somebody responsible looked the handbook through. */
    record Reviewed(LocalDate on, Party by, Personal remarks) implements SendEvent {
        @Override
        public SendEventKind kind() {
            return SendEventKind.REVIEWED;
        }
    }

    /**
     * 说明: why a plan's 原则上 was departed from.
     *
     * @param rule the rule
     * @param period id of the period, as the check shows it
     */
    record Explained(LocalDate on, RuleKey rule, String period, Personal reason) implements SendEvent {
        @Override
        public SendEventKind kind() {
            return SendEventKind.EXPLAINED;
        }
    }

    /** 升学衔接: another school sends the lessons from this day on, such as the junior school after the primary. */
    record HandedOver(LocalDate on, String from, String to, Personal note) implements SendEvent {
        @Override
        public SendEventKind kind() {
            return SendEventKind.HANDED_OVER;
        }
    }

    /** 结束: no more lessons after this day. */
    record Ended(LocalDate on, EndReason reason, Personal note) implements SendEvent {
        @Override
        public SendEventKind kind() {
            return SendEventKind.ENDED;
        }
    }

    /** 撤回: the entry that this one corrects should never have been made. */
    record Retracted(LocalDate on, Personal reason) implements SendEvent {
        @Override
        public SendEventKind kind() {
            return SendEventKind.RETRACTED;
        }
    }
}
