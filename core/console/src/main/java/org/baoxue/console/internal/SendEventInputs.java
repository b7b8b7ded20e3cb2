package org.baoxue.console.internal;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Reads what the command about send-education is given; the names of fields are those of the requests over HTTP. */
final class SendEventInputs {

    private static final String ON = "on";
    private static final String REASON = "reason";
    private static final String PEOPLE = "people";
    private static final String CONTENT = "content";
    private static final String LOOKED = "looked";
    private static final String APPLIED_TO = "appliedTo";
    private static final Set<String> LISTS = Set.of(PEOPLE, CONTENT, LOOKED, APPLIED_TO);
    private static final String MONTH = "month";
    private static final String SCHOOL = "school";
    private static final int PARTS_OF_A_PERSON = 4;

    private static final Map<SendEventKind, List<String>> FIELDS = new EnumMap<>(Map.ofEntries(
            entry(SendEventKind.APPLIED, List.of(ON, "by", APPLIED_TO, SCHOOL, "group", REASON)),
            entry(SendEventKind.ASSESSED, List.of(ON, PEOPLE, LOOKED, "conclusion", "disability", "reviewBy")),
            entry(SendEventKind.PLANNED, List.of(ON, "until", "needs", "goals", CONTENT, "lessonsPerTerm")),
            entry(SendEventKind.TEACHERS_ASSIGNED, List.of(ON, PEOPLE)),
            entry(
                    SendEventKind.VISITED,
                    List.of(
                            ON,
                            "from",
                            PEOPLE,
                            "place",
                            CONTENT,
                            "lessons",
                            "minutes",
                            "homework",
                            "training",
                            "signed")),
            entry(SendEventKind.TRACKED, List.of(ON, MONTH, REASON)),
            entry(SendEventKind.REVIEWED, List.of(ON, "by", REASON)),
            entry(SendEventKind.EXPLAINED, List.of(ON, "rule", "period", REASON)),
            entry(SendEventKind.HANDED_OVER, List.of(ON, "fromSchool", SCHOOL, REASON)),
            entry(SendEventKind.ENDED, List.of(ON, "endReason", REASON)),
            entry(SendEventKind.RETRACTED, List.of(ON, REASON))));

    private static final Map<String, String> EXPLAINED = Map.ofEntries(
            entry(ON, "日期 on"),
            entry("by", "由谁 by=guardian|school|retention-leader…"),
            entry(APPLIED_TO, "向谁申请 appliedTo=school（可多次）"),
            entry(SCHOOL, "送教学校 school"),
            entry("fromSchool", "原送教学校 fromSchool"),
            entry("group", "对象 group=" + keys(SendGroup.values(), SendGroup::key)),
            entry(REASON, "说明 reason"),
            entry(PEOPLE, "人员 people=姓名,male|female,teacher|health-worker|cadre|volunteer|other,类别（可多次；评估只写姓名）"),
            entry(LOOKED, "评估内容 looked（可多次）"),
            entry("conclusion", "结论 conclusion=" + keys(Conclusion.values(), Conclusion::key)),
            entry("disability", "残疾情况 disability"),
            entry("reviewBy", "复评日期 reviewBy"),
            entry("until", "计划截止日 until"),
            entry("needs", "需求 needs"),
            entry("goals", "目标 goals"),
            entry(CONTENT, "内容 content（可多次）"),
            entry("lessonsPerTerm", "每学期课时 lessonsPerTerm"),
            entry("from", "开始时间 from=09:30"),
            entry("place", "地点 place=" + keys(SendPlace.values(), SendPlace::key)),
            entry("lessons", "课时 lessons"),
            entry("minutes", "分钟 minutes"),
            entry("homework", "家庭练习 homework"),
            entry("training", "家长培训 training"),
            entry("signed", "监护人已签字 signed=yes|no"),
            entry(MONTH, "月份 month=2026-09"),
            entry("rule", "规则 rule"),
            entry("period", "周期 period，见 sendedu-check"),
            entry("endReason", "结束原因 endReason=" + keys(EndReason.values(), EndReason::key)));

    private final Map<String, List<String>> given;

    private SendEventInputs(Map<String, List<String>> given) {
        this.given = given;
    }

    /** The kinds with their Chinese names and fields, in the order of a file. */
    static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        FIELDS.forEach((kind, fields) -> kinds.put(
                kind.key(),
                kind.chinese() + "：" + fields.stream().map(EXPLAINED::get).collect(Collectors.joining("、"))));
        return kinds;
    }

    /**
     * The event.
     *
     * @param kind key of one of {@link #kinds()}
     * @param fields as {@code on=2026-09-01}
     * @throws Invalid with the name of the field that cannot be right
     */
    static SendEvent event(String kind, List<String> fields) {
        SendEventKind known = Choices.of("/kind", kind, SendEventKind.class, SendEventKind::key);
        SendEventInputs inputs = new SendEventInputs(Fields.several(fields, LISTS));
        inputs.given.keySet().stream()
                .filter(name -> !FIELDS.get(known).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Invalid(
                            "/" + name,
                            "「%s」没有 %s 这一项，应为 %s (no such field for this kind)"
                                    .formatted(known.chinese(), name, String.join("、", FIELDS.get(known))));
                });
        return inputs.read(known);
    }

    private SendEvent read(SendEventKind kind) {
        LocalDate on = day(ON);
        return switch (kind) {
            case APPLIED -> new SendEvent.Applied(on, party(), receivers(), required(SCHOOL), group(), words(REASON));
            case ASSESSED ->
                new SendEvent.Assessed(
                        on,
                        personal(PEOPLE, String.join("、", list(PEOPLE))),
                        list(LOOKED),
                        choice("conclusion", required("conclusion"), Conclusion.class, Conclusion::key),
                        words("disability"),
                        optional("reviewBy").map(text -> day("reviewBy")));
            case PLANNED ->
                new SendEvent.Planned(
                        on, day("until"), words("needs"), words("goals"), list(CONTENT), number("lessonsPerTerm"));
            case TEACHERS_ASSIGNED -> new SendEvent.TeachersAssigned(on, team());
            case VISITED ->
                new SendEvent.Visited(
                        on,
                        parsed("from", "时间应形如 09:30", LocalTime::parse),
                        team(),
                        choice("place", required("place"), SendPlace.class, SendPlace::key),
                        list(CONTENT),
                        number("lessons"),
                        number("minutes"),
                        words("homework"),
                        words("training"),
                        signed());
            case TRACKED -> new SendEvent.Tracked(on, parsed(MONTH, "月份应形如 2026-09", YearMonth::parse), words(REASON));
            case REVIEWED -> new SendEvent.Reviewed(on, party(), words(REASON));
            case EXPLAINED -> new SendEvent.Explained(on, rule(), required("period"), words(REASON));
            case HANDED_OVER -> new SendEvent.HandedOver(on, required("fromSchool"), required(SCHOOL), words(REASON));
            case ENDED ->
                new SendEvent.Ended(
                        on, choice("endReason", required("endReason"), EndReason.class, EndReason::key), words(REASON));
            case RETRACTED -> new SendEvent.Retracted(on, words(REASON));
        };
    }

    private Party party() {
        return choice("by", required("by"), Party.class, Party::key);
    }

    private Set<Party> receivers() {
        return list(APPLIED_TO).stream()
                .map(text -> choice(APPLIED_TO, text, Party.class, Party::key))
                .collect(Collectors.toSet());
    }

    private Optional<SendGroup> group() {
        return optional("group").map(text -> choice("group", text, SendGroup.class, SendGroup::key));
    }

    private RuleKey rule() {
        try {
            return new RuleKey(required("rule"));
        } catch (IllegalArgumentException e) {
            throw new Invalid("/rule", e.getMessage());
        }
    }

    private boolean signed() {
        return switch (optional("signed").orElse("no")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Invalid("/signed", "signed 应为 yes 或 no (yes or no)");
        };
    }

    private List<Visitor> team() {
        return list(PEOPLE).stream().map(this::visitor).toList();
    }

    private Visitor visitor(String text) {
        String[] parts = text.split("[,，]", PARTS_OF_A_PERSON);
        if (parts.length < PARTS_OF_A_PERSON) {
            throw new Invalid(
                    "/people",
                    "people 应为 姓名,male 或 female,%s,类别，实为%d项 (name, sex, role and kind)"
                            .formatted(
                                    Arrays.stream(SendRole.values())
                                            .map(SendRole::key)
                                            .collect(Collectors.joining("/")),
                                    parts.length));
        }
        return new Visitor(
                personal(PEOPLE, parts[0]),
                choice(PEOPLE, parts[1].strip(), Sex.class, Sex::key),
                choice(PEOPLE, parts[2].strip(), SendRole.class, SendRole::key),
                parts[3].strip());
    }

    private LocalDate day(String name) {
        return parsed(name, "日期应形如 2026-09-01", LocalDate::parse);
    }

    private <T> T parsed(String name, String expected, Function<String, T> parser) {
        String text = required(name);
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            throw new Invalid("/" + name, "%s：%s，实为 '%s' (not of this form)".formatted(name, expected, text));
        }
    }

    private int number(String name) {
        String text = required(name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Invalid("/" + name, "%s 应为整数，实为 '%s' (not a whole number)".formatted(name, text));
        }
    }

    private List<String> list(String name) {
        return given.getOrDefault(name, List.of()).stream().map(String::strip).toList();
    }

    private Optional<String> optional(String name) {
        return list(name).stream().findFirst().filter(text -> !text.isEmpty());
    }

    private String required(String name) {
        return optional(name)
                .orElseThrow(() -> new Invalid("/" + name, "请填写 %s (this field is missing)".formatted(name)));
    }

    private Personal words(String name) {
        return personal(name, optional(name).orElse(""));
    }

    private static Personal personal(String name, String text) {
        if (text.length() > Personal.MAX_LENGTH) {
            throw new Invalid(
                    "/" + name,
                    "%1$s 最多%2$d字，实为%3$d字 (at most %2$d characters)"
                            .formatted(name, Personal.MAX_LENGTH, text.length()));
        }
        return Personal.of(text);
    }

    private static <E extends Enum<E>> E choice(String name, String text, Class<E> type, Function<E, String> key) {
        return Choices.of("/" + name, text, type, key);
    }

    private static <E> String keys(E[] known, Function<E, String> key) {
        return Stream.of(known).map(key).collect(Collectors.joining("|"));
    }
}
