package org.baoxue.casework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;

/**
 * Reads a command from named texts, the same for every way in. Fields that a kind does not have, missing ones and wrong
 * values throw {@link Invalid} with a pointer to the field.
 */
public final class CaseCommandReader {

    private static final String ON = "on";
    private static final String REASON = "reason";
    private static final String UNTIL = "until";
    private static final String DEVIATION = "deviation";

    /** Steps that are told by kinds of their own, or not in a case. */
    private static final Set<StepKind> ELSEWHERE = EnumSet.of(
            StepKind.PERSUADE,
            StepKind.HAND_OVER,
            StepKind.RETURN,
            StepKind.PLACE,
            StepKind.STRIKE_OFF,
            StepKind.POSTPONE);

    private static final Map<String, Kind> KINDS = kinds();

    private final Kind kind;
    private final Map<String, String> fields;

    private CaseCommandReader(Kind kind, Map<String, String> fields) {
        this.kind = kind;
        this.fields = fields;
    }

    private record Kind(String chinese, List<String> fields, Function<CaseCommandReader, CaseCommand> reader) {}

    /**
     * The command.
     *
     * @param kind one of {@link #names()}
     * @param fields texts by name; days as 2026-09-01
     */
    public static CaseCommand read(String kind, Map<String, String> fields) {
        Kind known = KINDS.get(kind);
        if (known == null) {
            throw new Invalid(
                    "/kind", "应为 %s 之一，实为 '%s' (not one of them)".formatted(String.join("、", KINDS.keySet()), kind));
        }
        fields.keySet().stream()
                .filter(field -> !known.fields().contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new Invalid(
                            "/" + field,
                            "「%s」没有这一项，应为 %s (no such field for this kind)"
                                    .formatted(known.chinese(), String.join("、", known.fields())));
                });
        return known.reader().apply(new CaseCommandReader(known, fields));
    }

    /** The kinds with their Chinese names and fields, in the order of a case. */
    public static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        KINDS.forEach((name, kind) -> names.put(
                name,
                kind.chinese() + "："
                        + kind.fields().stream()
                                .map(CaseCommandReader::explained)
                                .collect(Collectors.joining("、"))));
        return names;
    }

    /** The field, with the values that it takes. */
    private static String explained(String field) {
        return switch (field) {
            case "step" ->
                field + "="
                        + values(
                                StepKind.values(), step -> !ELSEWHERE.contains(step), StepKind::key, StepKind::chinese);
            case "to" -> field + "=" + values(PlacementKind.values(), PlacementKind::key, PlacementKind::chinese);
            case "need" ->
                field + "="
                        + values(
                                StrikeOffNeed.values(),
                                need -> need == StrikeOffNeed.GUARDIAN_SIGNATURE || need == StrikeOffNeed.VERIFIED,
                                StrikeOffNeed::key,
                                StrikeOffNeed::chinese);
            case "system" ->
                field + "=" + values(ExternalSystem.values(), ExternalSystem::key, ExternalSystem::chinese);
            case "exit" -> field + "=" + values(ExitKind.values(), ExitKind::key, ExitKind::chinese);
            case "takesOver" -> "takesOver=yes 接办|no 只答复";
            case "reached" -> "reached=yes 已联系上|no 未联系上";
            default -> CaseFields.label(field);
        };
    }

    private static <E> String values(E[] known, Function<E, String> key, Function<E, String> chinese) {
        return values(known, all -> true, key, chinese);
    }

    private static <E> String values(
            E[] known, Predicate<E> possible, Function<E, String> key, Function<E, String> chinese) {
        return Stream.of(known)
                .filter(possible)
                .map(each -> key.apply(each) + " " + chinese.apply(each))
                .collect(Collectors.joining("|"));
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("confirm", new Kind("认定辍学", List.of(ON, REASON), CaseCommandReader::confirm));
        kinds.put(
                "persuade",
                new Kind(
                        "劝返",
                        List.of(ON, "participants", "whereabouts", "thoughts", "guardianOpinion", REASON),
                        CaseCommandReader::persuade));
        kinds.put(
                "plan",
                new Kind("劝返安排", List.of(ON, UNTIL, "participants", "method", REASON), CaseCommandReader::plan));
        kinds.put("contact", new Kind("联系", List.of(ON, "reached", "means", REASON), CaseCommandReader::contact));
        kinds.put("lost", new Kind("失联", List.of(ON, REASON), CaseCommandReader::lost));
        kinds.put(
                "step",
                new Kind(
                        "程序步骤",
                        List.of("step", ON, "issuer", "document", UNTIL, REASON, DEVIATION),
                        CaseCommandReader::step));
        kinds.put(
                "hand-over",
                new Kind(
                        "移交",
                        List.of(ON, "unit", "issuer", "document", REASON, DEVIATION),
                        CaseCommandReader::handOver));
        kinds.put("receive", new Kind("接收", List.of(ON, "receipt", REASON), CaseCommandReader::receive));
        kinds.put("decline", new Kind("退回移交", List.of(ON, REASON), CaseCommandReader::decline));
        kinds.put(
                "inquire",
                new Kind(
                        "协查函",
                        List.of(ON, "authority", "issuer", "document", REASON, DEVIATION),
                        CaseCommandReader::inquire));
        kinds.put(
                "reply", new Kind("协查回执", List.of("of", ON, "receipt", "takesOver", REASON), CaseCommandReader::reply));
        kinds.put("return", new Kind("复学", List.of(ON, REASON), CaseCommandReader::back));
        kinds.put(
                "place",
                new Kind(
                        "安置",
                        List.of(ON, "to", "schoolClass", "classSize", REASON, DEVIATION),
                        CaseCommandReader::place));
        kinds.put("need", new Kind("销号依据", List.of("need", ON, REASON), CaseCommandReader::need));
        kinds.put("system", new Kind("系统已更新", List.of("system", "of", ON, "status"), CaseCommandReader::system));
        kinds.put("exit", new Kind("合法去向", List.of("exit", ON, UNTIL, "proof", REASON), CaseCommandReader::exit));
        kinds.put("close", new Kind("销号", List.of(ON, REASON), CaseCommandReader::close));
        kinds.put(
                "withdraw", new Kind("撤销", List.of(REASON), reader -> new CaseCommand.Withdraw(reader.words(REASON))));
        kinds.put("retract", new Kind("更正", List.of("corrects", REASON), CaseCommandReader::retract));
        return kinds;
    }

    private CaseCommand confirm() {
        return new CaseCommand.Confirm(day(), words(REASON));
    }

    private CaseCommand plan() {
        return new CaseCommand.PlanPersuasion(
                day(), day(UNTIL, required(UNTIL)), words("participants"), words("method"), words(REASON));
    }

    private CaseCommand persuade() {
        return new CaseCommand.NotePersuasion(
                day(),
                words("participants"),
                words("whereabouts"),
                words(REASON),
                words("thoughts"),
                words("guardianOpinion"));
    }

    private CaseCommand contact() {
        return new CaseCommand.AttemptContact(day(), yes("reached"), words("means"), words(REASON));
    }

    private CaseCommand lost() {
        return new CaseCommand.LoseContact(day(), words(REASON));
    }

    private CaseCommand step() {
        return new CaseCommand.TakeStep(
                choice("step", List.of(StepKind.values()), StepKind::key),
                day(),
                given("issuer"),
                given("document"),
                given(UNTIL).map(text -> day(UNTIL, text)),
                words(REASON),
                words(DEVIATION));
    }

    private CaseCommand handOver() {
        return new CaseCommand.HandOver(
                day(), given("unit"), given("issuer"), given("document"), words(REASON), words(DEVIATION));
    }

    private CaseCommand receive() {
        return new CaseCommand.Receive(day(), given("receipt"), words(REASON));
    }

    private CaseCommand decline() {
        return new CaseCommand.Decline(day(), words(REASON));
    }

    private CaseCommand inquire() {
        return new CaseCommand.Inquire(
                day(), required("authority"), given("issuer"), given("document"), words(REASON), words(DEVIATION));
    }

    private CaseCommand reply() {
        return new CaseCommand.Reply(
                number("of", required("of")), day(), given("receipt"), yes("takesOver"), words(REASON));
    }

    private CaseCommand back() {
        return new CaseCommand.RecordReturn(day(), words(REASON));
    }

    private CaseCommand place() {
        return new CaseCommand.Place(
                day(),
                choice("to", List.of(PlacementKind.values()), PlacementKind::key),
                given("schoolClass"),
                given("classSize").map(text -> Math.toIntExact(number("classSize", text))),
                words(REASON),
                words(DEVIATION));
    }

    private CaseCommand need() {
        return new CaseCommand.NoteNeed(
                choice("need", List.of(StrikeOffNeed.values()), StrikeOffNeed::key), day(), words(REASON));
    }

    private CaseCommand system() {
        return new CaseCommand.NoteSystemUpdate(
                choice("system", List.of(ExternalSystem.values()), ExternalSystem::key),
                number("of", required("of")),
                day(),
                given("status"));
    }

    private CaseCommand exit() {
        if (given("exit").filter(text -> text.contains("退学")).isPresent()) {
            throw new Invalid("/exit", "义务教育阶段没有退学 (nobody leaves school in the compulsory stage)");
        }
        return new CaseCommand.Exit(
                choice("exit", List.of(ExitKind.values()), ExitKind::key),
                day(),
                given(UNTIL).map(text -> day(UNTIL, text)),
                words("proof"),
                words(REASON));
    }

    private CaseCommand close() {
        return new CaseCommand.Close(day(), words(REASON));
    }

    private CaseCommand retract() {
        return new CaseCommand.Retract(number("corrects", required("corrects")), words(REASON));
    }

    private LocalDate day() {
        return day(ON, required(ON));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Invalid("/" + field, "应为形如 2026-09-01 的日期，实为 '%s' (not a date)".formatted(text));
        }
    }

    private static long number(String field, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Invalid("/" + field, "应为整数，实为 '%s' (not a whole number)".formatted(text));
        }
    }

    private <E> E choice(String field, List<E> known, Function<E, String> key) {
        String text = required(field);
        return known.stream()
                .filter(each -> key.apply(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "/" + field,
                        "应为 %s 之一，实为 '%s' (not one of them)"
                                .formatted(known.stream().map(key).collect(Collectors.joining("、")), text)));
    }

    private boolean yes(String field) {
        return "yes".equals(choice(field, List.of("yes", "no"), Function.identity()));
    }

    private String required(String field) {
        return given(field)
                .orElseThrow(() -> new Invalid(
                        "/" + field, "「%s」须填写 %s (this field is missing)".formatted(kind.chinese(), field)));
    }

    private Optional<String> given(String field) {
        return Optional.ofNullable(fields.get(field)).filter(text -> !text.isBlank());
    }

    private String words(String field) {
        return given(field).orElse("");
    }
}
