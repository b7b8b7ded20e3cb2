package org.baoxue.rest.internal.v1;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.EndReason;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendEventKind;
import org.baoxue.casework.sendeducation.Sex;
import org.baoxue.casework.sendeducation.Visitor;

/**
 * What a person did for a child who is sent lessons. Members that a kind does not name are left out.
 *
 * @param kind applied (申请), assessed (评估), planned (计划), teachers-assigned (送教教师), visited (送教), tracked (跟踪), reviewed
 *     (检查), explained (偏离说明), handed-over (升学衔接), ended (结束) or retracted (撤回)
 * @param expectedSequence sequence of the last event that was seen; 0 for a new file
 * @param corrects sequence of the entry in whose place this one stands
 * @param on the day, as 2026-09-01
 * @param by who applied or reviewed: guardian, school, retention-leader …
 * @param appliedTo who received the application
 * @param school unit of the school that sends the lessons, for applied; of the school that takes over, for handed-over
 * @param fromSchool unit of the school that hands over
 * @param group group of children, for applied, such as severely-disabled
 * @param people who assessed, was assigned or went; of assessors the names count alone
 * @param looked what the assessment looked at, in the words of the plan
 * @param conclusion send-education, regular-school, special-school or deferred
 * @param disability kind and degree
 * @param reviewBy last day on which the assessment holds
 * @param until last day of the plan
 * @param needs what the child needs
 * @param goals what it is to reach
 * @param content areas of content, in the words of the plan
 * @param lessonsPerTerm lessons planned for each term
 * @param from when the visit began, as 09:30
 * @param place home, rehabilitation, welfare, remote …
 * @param lessons lessons given
 * @param minutes how long all of them took
 * @param homework home exercises
 * @param training what the parents were shown
 * @param signed whether the guardian signed
 * @param month the month tracked, as 2026-09
 * @param rule rule that is departed from
 * @param period id of its period, as the check shows it
 * @param endReason regular-school, special-school, graduated, over-age, moved or deceased
 * @param reason account, remarks, reason or note in words
 */
public record SendEducationStep(
        String kind,
        Long expectedSequence,
        Long corrects,
        String on,
        String by,
        List<String> appliedTo,
        String school,
        String fromSchool,
        String group,
        List<PersonStep> people,
        List<String> looked,
        String conclusion,
        String disability,
        String reviewBy,
        String until,
        String needs,
        String goals,
        List<String> content,
        Integer lessonsPerTerm,
        String from,
        String place,
        Integer lessons,
        Integer minutes,
        String homework,
        String training,
        Boolean signed,
        String month,
        String rule,
        String period,
        String endReason,
        String reason) {

    /**
     * One person.
     *
     * @param name who
     * @param sex male or female
     * @param role as what this person goes: teacher, health-worker, cadre, volunteer or other
     * @param kind what kind of teacher or helper
     */
    public record PersonStep(String name, String sex, String role, String kind) {}

    SendEvent event() {
        LocalDate day = Inputs.date("/on", on);
        return switch (Inputs.choice("/kind", kind, SendEventKind.class, SendEventKind::key)) {
            case APPLIED ->
                new SendEvent.Applied(day, party(), receivers(), unit(), children(), words("/reason", reason));
            case ASSESSED -> assessed(day);
            case PLANNED -> planned(day);
            case TEACHERS_ASSIGNED -> new SendEvent.TeachersAssigned(day, team());
            case VISITED -> visited(day);
            case TRACKED -> new SendEvent.Tracked(day, tracked(), words("/reason", reason));
            case REVIEWED -> new SendEvent.Reviewed(day, party(), words("/reason", reason));
            case EXPLAINED ->
                new SendEvent.Explained(
                        day,
                        Inputs.parsed("/rule", rule, RuleKey::new),
                        Inputs.required("/period", period),
                        words("/reason", reason));
            case HANDED_OVER ->
                new SendEvent.HandedOver(
                        day, Inputs.required("/fromSchool", fromSchool), unit(), words("/reason", reason));
            case ENDED ->
                new SendEvent.Ended(
                        day,
                        Inputs.choice("/endReason", endReason, EndReason.class, EndReason::key),
                        words("/reason", reason));
            case RETRACTED -> new SendEvent.Retracted(day, words("/reason", reason));
        };
    }

    private SendEvent assessed(LocalDate day) {
        String assessors = String.join("、", people("/people", PersonStep::name));
        return new SendEvent.Assessed(
                day,
                words("/people", assessors),
                texts(looked),
                Inputs.choice("/conclusion", conclusion, Conclusion.class, Conclusion::key),
                words("/disability", disability),
                Inputs.optionalDate("/reviewBy", reviewBy));
    }

    private SendEvent planned(LocalDate day) {
        return new SendEvent.Planned(
                day,
                Inputs.date("/until", until),
                words("/needs", needs),
                words("/goals", goals),
                texts(content),
                number("/lessonsPerTerm", lessonsPerTerm));
    }

    private SendEvent visited(LocalDate day) {
        return new SendEvent.Visited(
                day,
                time(),
                team(),
                Inputs.choice("/place", place, SendPlace.class, SendPlace::key),
                texts(content),
                number("/lessons", lessons),
                number("/minutes", minutes),
                words("/homework", homework),
                words("/training", training),
                Boolean.TRUE.equals(signed));
    }

    private Party party() {
        return Inputs.choice("/by", by, Party.class, Party::key);
    }

    private Set<Party> receivers() {
        Set<Party> parties = new HashSet<>();
        for (String one : texts(appliedTo)) {
            parties.add(Inputs.choice("/appliedTo/" + parties.size(), one, Party.class, Party::key));
        }
        return parties;
    }

    private String unit() {
        return Inputs.required("/school", school);
    }

    private Optional<SendGroup> children() {
        return Inputs.optional(group).map(one -> Inputs.choice("/group", one, SendGroup.class, SendGroup::key));
    }

    private List<Visitor> team() {
        List<Visitor> team = new ArrayList<>();
        for (PersonStep one : Objects.requireNonNullElse(people, List.<PersonStep>of())) {
            String pointer = "/people/" + team.size();
            team.add(new Visitor(
                    words(pointer + "/name", Inputs.body(one).name()),
                    Inputs.choice(pointer + "/sex", one.sex(), Sex.class, Sex::key),
                    Inputs.choice(pointer + "/role", one.role(), SendRole.class, SendRole::key),
                    Inputs.required(pointer + "/kind", one.kind())));
        }
        return team;
    }

    private List<String> people(String pointer, Function<PersonStep, String> part) {
        return Objects.requireNonNullElse(people, List.<PersonStep>of()).stream()
                .map(one -> Inputs.required(pointer, part.apply(Inputs.body(one))))
                .toList();
    }

    private YearMonth tracked() {
        try {
            return YearMonth.parse(Inputs.required("/month", month));
        } catch (DateTimeException e) {
            throw new Invalid("/month", "月份应形如 2026-09，实为 '%s' (a month is like 2026-09)".formatted(month));
        }
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(Inputs.required("/from", from));
        } catch (DateTimeException e) {
            throw new Invalid("/from", "时间应形如 09:30，实为 '%s' (a time is like 09:30)".formatted(from));
        }
    }

    private static int number(String pointer, Integer number) {
        if (number == null) {
            throw new Invalid(pointer, "请填写数字 (a number is required)");
        }
        return number;
    }

    private static List<String> texts(List<String> texts) {
        return Objects.requireNonNullElse(texts, List.<String>of()).stream()
                .map(text -> Inputs.body(text).strip())
                .toList();
    }

    private static Personal words(String pointer, String text) {
        String given = Objects.requireNonNullElse(text, "").strip();
        if (given.length() > Personal.MAX_LENGTH) {
            throw new Invalid(
                    pointer,
                    "最多%1$d字，实为%2$d字 (at most %1$d characters, found %2$d)"
                            .formatted(Personal.MAX_LENGTH, given.length()));
        }
        return Personal.of(given);
    }
}
