package org.baoxue.policy.internal.example;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.CaseScope;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.policy.evaluation.CaseScopes;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.Standing;
import org.baoxue.policy.internal.vocabulary.BooleanType;
import org.baoxue.policy.internal.vocabulary.DateType;
import org.baoxue.policy.internal.vocabulary.EnumType;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.IntegerType;
import org.baoxue.policy.internal.vocabulary.ListType;
import org.baoxue.policy.internal.vocabulary.MomentType;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.TextType;
import org.baoxue.policy.internal.vocabulary.Values;

/** Fields that the examples of several blocks share. All days and moments are in Asia/Shanghai. */
final class Facts {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    static final Field<LocalDate> ON = Field.optional("on", new DateType());
    static final Field<String> PERIOD = Field.optional(
            "period",
            new TextType(
                    Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?|-W\\d{2}|-Q[1-4]|-\\d{4}(-[12])?)?"),
                    "报告期，如 2026-09、2026-W40、2026-2027-1 (a period such as 2026-09)"));
    static final Field<Integer> BASE = Field.optional("base", new IntegerType(1, 1_000_000));
    static final Field<Integer> LOST = Field.optional("lost", new IntegerType(0, 1_000_000));
    static final Field<Party> BY = Field.optional("by", EnumType.of(Party.class, Party::key));
    static final EnumType<StepKind> STEPS = EnumType.of(StepKind.class, StepKind::key);

    static final Field<String> DUE = Field.optional(
            "due",
            new TextType(
                    Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?|unquantified|unsaid"),
                    "日期、时刻、unquantified 或 unsaid (a date, a moment, unquantified or unsaid)"));
    static final Field<Boolean> OWED = flag("owed");
    static final Field<Standing> VERDICT = Field.optional("verdict", EnumType.of(Standing.class, Standing::key));

    private static final TextType CODE =
            new TextType(Pattern.compile("(\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12})?"), "行政区划代码 (a division code)");

    /** Where a child is registered, and where its school lies. */
    static final Field<String> HOUSEHOLD = place("household");

    static final Field<String> SCHOOL_PLACE = place("school");

    static final Field<List<LocalDate>> FREE = dates("free");
    static final Field<List<LocalDate>> SCHOOL = dates("school");

    /** Days given as free of school and office, and as days of both. */
    static final Field<Given> CALENDAR = Field.optional(
            "calendar",
            new Struct<>(
                    List.of(FREE, SCHOOL),
                    values -> new Given(
                            new HashSet<>(values.find(FREE).orElse(List.of())),
                            new HashSet<>(values.find(SCHOOL).orElse(List.of())))));

    private Facts() {}

    /** Days of an example's own calendar. */
    record Given(Set<LocalDate> free, Set<LocalDate> school) {}

    /** A moment such as {@code 2026-09-30T22:15}; plain as text. */
    static Field<String> moment(String name) {
        return Field.optional(name, new MomentType());
    }

    /** A division by its code. */
    static Field<String> place(String name) {
        return Field.optional(name, CODE);
    }

    /** Whether the case is one that the rule is for, by the places given of the child. */
    static boolean covers(ExampleCase<?> example, Optional<CaseScope> scope) {
        return CaseScopes.covers(
                scope, example.policy().division(), known(example, HOUSEHOLD), known(example, SCHOOL_PLACE));
    }

    private static Optional<DivisionCode> known(ExampleCase<?> example, Field<String> place) {
        return example.given().find(place).filter(code -> !code.isEmpty()).map(DivisionCode::of);
    }

    static Field<List<LocalDate>> dates(String name) {
        return Field.optional(name, new ListType<>(new DateType(), 0));
    }

    static Field<Boolean> flag(String name) {
        return Field.optional(name, new BooleanType());
    }

    /** A due as an example writes it: the last day, or the moment where a day does not end then. */
    static String text(Due due) {
        if (due instanceof Due.At at) {
            LocalDateTime end = at.end().atZone(Due.ZONE).toLocalDateTime();
            return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.lastDay().toString() : MINUTE.format(end);
        }
        return due instanceof Due.Unquantified ? "unquantified" : "unsaid";
    }

    static <E> List<Object> keys(Iterable<E> all, Function<E, String> key) {
        List<Object> keys = new ArrayList<>();
        all.forEach(each -> keys.add(key.apply(each)));
        return keys;
    }

    static Function<Values, Optional<LocalDate>> day(Field<LocalDate> field) {
        return values -> values.find(field);
    }
}
