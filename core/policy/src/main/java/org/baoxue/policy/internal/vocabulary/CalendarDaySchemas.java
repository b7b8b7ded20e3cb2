package org.baoxue.policy.internal.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Closure;
import org.baoxue.api.policy.rule.Holidays;
import org.baoxue.api.policy.rule.Holidays.Stretch;
import org.baoxue.api.policy.rule.Terms;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** {@link Block#HOLIDAYS}, {@link Block#TERMS} and {@link Block#CLOSURE}: the days of published calendars. */
final class CalendarDaySchemas {
    private static final DateType DATE = new DateType();
    private static final Field<Integer> YEAR = Field.required("year", new IntegerType(1990, 2200));

    private static final Field<String> NAME = Field.required("name", TextType.ANY);
    private static final Field<LocalDate> FROM = Field.required("from", DATE);
    private static final Field<LocalDate> TO = Field.required("to", DATE);
    private static final Struct<Stretch> STRETCH = new Struct<>(
            List.of(NAME, FROM, TO), values -> new Stretch(values.get(NAME), values.get(FROM), values.get(TO)));

    private static final Field<List<Stretch>> FREE = Common.some("free", STRETCH);
    private static final Field<List<LocalDate>> MAKE_UP = Common.list("make-up", DATE);
    private static final Field<Boolean> MAKE_UP_SCHOOL = Common.flag("make-up-school");
    private static final Field<Stretch> FIRST = Field.required("first", STRETCH);
    private static final Field<Stretch> SECOND = Field.optional("second", STRETCH);
    private static final Field<Stretch> DAYS = Field.required("days", STRETCH);

    static final BlockSchema<Holidays> HOLIDAYS = new BlockSchema<>(
            Block.HOLIDAYS,
            Holidays.class,
            new Struct<>(
                    List.of(YEAR, FREE, MAKE_UP, MAKE_UP_SCHOOL),
                    values -> new Holidays(
                            values.get(YEAR),
                            values.get(FREE),
                            values.find(MAKE_UP).orElse(List.of()),
                            values.find(MAKE_UP_SCHOOL))),
            CalendarDaySchemas::holidays);

    static final BlockSchema<Terms> TERMS = new BlockSchema<>(
            Block.TERMS,
            Terms.class,
            new Struct<>(
                    List.of(YEAR, FIRST, SECOND),
                    values -> new Terms(values.get(YEAR), values.get(FIRST), values.find(SECOND))),
            CalendarDaySchemas::terms);

    static final BlockSchema<Closure> CLOSURE = new BlockSchema<>(
            Block.CLOSURE,
            Closure.class,
            new Struct<>(List.of(DAYS), values -> new Closure(values.get(DAYS))),
            (tree, values, place, findings) -> values.find(DAYS)
                    .ifPresent(days -> inOrder(days, tree.get(DAYS.name()), place.child(DAYS.name()), findings)));

    private CalendarDaySchemas() {}

    private static void holidays(Tree.Mapping tree, Values values, Place place, Findings findings) {
        Optional<Integer> year = values.find(YEAR);
        List<Stretch> free = values.find(FREE).orElse(List.of());
        for (int i = 0; i < free.size(); i++) {
            Tree item = ((Tree.Sequence) tree.get(FREE.name())).items().get(i);
            Place at = place.child(FREE.name()).item(i + 1);
            Stretch stretch = free.get(i);
            inOrder(stretch, item, at, findings);
            year.ifPresent(said -> touches(said, stretch, item, at, findings));
        }
        List<LocalDate> makeUp = values.find(MAKE_UP).orElse(List.of());
        for (int i = 0; i < makeUp.size(); i++) {
            LocalDate day = makeUp.get(i);
            int line = ((Tree.Sequence) tree.get(MAKE_UP.name())).items().get(i).line();
            if (year.filter(said -> Math.abs(said - day.getYear()) > 1).isPresent()) {
                findings.error(
                        place.child(MAKE_UP.name()).item(i + 1),
                        line,
                        day.toString(),
                        year.get() + " ± 1",
                        "补班日不在该年前后 (the make-up day is of another year)");
            }
            if (free.stream().anyMatch(stretch -> stretch.contains(day))) {
                findings.error(
                        place.child(MAKE_UP.name()).item(i + 1),
                        line,
                        day.toString(),
                        "不在放假日之内 (no day of a holiday)",
                        "同一天既放假又补班 (a day is both free and a make-up day)");
            }
        }
    }

    private static void terms(Tree.Mapping tree, Values values, Place place, Findings findings) {
        Optional<Stretch> first = values.find(FIRST);
        Optional<Stretch> second = values.find(SECOND);
        first.ifPresent(term -> inOrder(term, tree.get(FIRST.name()), place.child(FIRST.name()), findings));
        second.ifPresent(term -> inOrder(term, tree.get(SECOND.name()), place.child(SECOND.name()), findings));
        if (first.isPresent()
                && second.isPresent()
                && !second.get().from().isAfter(first.get().to())) {
            findings.error(
                    place.child(SECOND.name()).child(FROM.name()),
                    tree.get(SECOND.name()).line(),
                    second.get().from().toString(),
                    "> " + first.get().to(),
                    "第二学期应在第一学期之后 (the second term begins after the first has ended)");
        }
        if (values.find(YEAR).isPresent()
                && first.isPresent()
                && first.get().from().getYear() != values.get(YEAR)) {
            findings.error(
                    place.child(YEAR.name()),
                    tree.get(YEAR.name()).line(),
                    values.get(YEAR).toString(),
                    Integer.toString(first.get().from().getYear()),
                    "学年以第一学期开学的年份为准 (a school year is named by the year in which it begins)");
        }
    }

    /** A holiday may reach over New Year, so one end in the year is enough. */
    private static void touches(int year, Stretch stretch, Tree tree, Place place, Findings findings) {
        if (stretch.from().getYear() != year && stretch.to().getYear() != year) {
            findings.error(
                    place,
                    tree.line(),
                    stretch.from() + " – " + stretch.to(),
                    Integer.toString(year),
                    "放假日不在该年 (the holiday is of another year)");
        }
    }

    private static void inOrder(Stretch stretch, Tree tree, Place place, Findings findings) {
        if (stretch.to().isBefore(stretch.from())) {
            findings.error(
                    place.child(TO.name()),
                    tree.line(),
                    stretch.to().toString(),
                    "≥ " + stretch.from(),
                    "止日早于起日 (the last day is before the first)");
        } else if (stretch.from().plusYears(1).isBefore(stretch.to())) {
            findings.error(
                    place.child(TO.name()),
                    tree.line(),
                    stretch.to().toString(),
                    "≤ " + stretch.from().plusYears(1),
                    "超过一年 (longer than a year)");
        }
    }
}
