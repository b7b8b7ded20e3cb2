package org.baoxue.policy.internal.example;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.GoverningPlace;
import org.baoxue.api.policy.rule.Loss;
import org.baoxue.api.policy.rule.LossKind;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.policy.rule.Placement;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.api.policy.rule.Tag;
import org.baoxue.policy.evaluation.AbsenceEvaluator;
import org.baoxue.policy.evaluation.Lesson;
import org.baoxue.policy.evaluation.Placements;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.policy.evaluation.SendEducationCheck;
import org.baoxue.policy.evaluation.Standing;
import org.baoxue.policy.internal.vocabulary.DateType;
import org.baoxue.policy.internal.vocabulary.EnumType;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.IntegerType;
import org.baoxue.policy.internal.vocabulary.ListType;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.TextType;
import org.baoxue.policy.internal.vocabulary.Values;

/** Examples of what holds for one child. */
final class ChildExamples {
    private static final Field<List<LocalDate>> ABSENT = Facts.dates("absent");
    private static final Field<List<LocalDate>> PRESENT = Facts.dates("present");
    private static final Field<String> REACHED = Field.optional(
            "reached", new TextType(Pattern.compile("\\d{4}-\\d{2}-\\d{2}|never"), "日期或 never (a date or never)"));
    private static final Field<LocalDate> BORN = Field.optional("born", new DateType());
    private static final Field<Integer> ENTRY_YEAR = Field.optional("entry-year", new IntegerType(1900, 2200));
    private static final Field<Boolean> ON_ROSTER = Facts.flag("on-roster");
    private static final Field<LocalDate> LEFT = Field.optional("left", new DateType());
    private static final Field<LocalDate> RETURNED = Field.optional("returned", new DateType());
    private static final Field<Boolean> APPLIES = Facts.flag("applies");
    private static final Field<Integer> CLASS_SIZE = Field.optional("class-size", new IntegerType(0, 1_000));
    private static final Field<List<PlacementKind>> TO =
            Field.optional("to", new ListType<>(EnumType.of(PlacementKind.class, PlacementKind::key), 0));
    private static final Field<String> RESIDENCE = Facts.place("residence");
    private static final Field<String> DIVISION = Facts.place("division");
    private static final Field<LossKind> LOSS_KIND = Field.optional("loss", EnumType.of(LossKind.class, LossKind::key));
    private static final Field<Boolean> COUNTS = Facts.flag("counts");
    private static final Field<Integer> GRADE = Field.optional("grade", new IntegerType(1, 9));
    private static final Field<String> GROUP = Field.optional("group", TextType.ANY);
    private static final Field<Boolean> WATCHED = Facts.flag("watched");
    private static final Field<Boolean> ELIGIBLE = Facts.flag("eligible");

    private static final Field<LocalDate> LESSON_ON = Field.required("on", new DateType());
    private static final Field<Integer> LESSONS = Field.optional("lessons", new IntegerType(0, 100));
    private static final Field<Integer> PEOPLE = Field.optional("people", new IntegerType(0, 100));
    private static final Field<Integer> MEN = Field.optional("men", new IntegerType(0, 100));
    private static final Field<Integer> MALE_TEACHERS = Field.optional("male-teachers", new IntegerType(0, 100));
    private static final Field<SendPlace> SENT_TO =
            Field.optional("place", EnumType.of(SendPlace.class, SendPlace::key));
    private static final Field<List<Lesson>> VISITS = Field.optional(
            "visits",
            new ListType<>(
                    new Struct<>(
                            List.of(LESSON_ON, LESSONS, PEOPLE, MEN, MALE_TEACHERS, SENT_TO),
                            values -> new Lesson(
                                    values.get(LESSON_ON),
                                    values.find(LESSONS).orElse(0),
                                    values.find(PEOPLE).orElse(0),
                                    Math.max(
                                            values.find(MEN).orElse(0),
                                            values.find(MALE_TEACHERS).orElse(0)),
                                    values.find(MALE_TEACHERS)
                                            .map(men -> Map.of(SendRole.TEACHER, men))
                                            .orElse(Map.of()),
                                    values.find(SENT_TO))),
                    0));

    static final ExampleSchema<Definition> DEFINITION = ExampleSchema.<Definition>given(
                    ABSENT, PRESENT, Facts.ON, Facts.CALENDAR)
            .on(Facts.day(Facts.ON))
            .answer(REACHED, ChildExamples::reached)
            .build();

    static final ExampleSchema<Population> POPULATION = ExampleSchema.<Population>given(BORN, Facts.ON)
            .on(Facts.day(Facts.ON))
            .answer(ENTRY_YEAR, example -> example.given()
                    .find(BORN)
                    .flatMap(born -> SchoolAge.entryYear(example.rule().rule(), born))
                    .map(Year::getValue)
                    .map(Integer::longValue))
            .answer(ON_ROSTER, example -> both(example.given(), BORN, Facts.ON)
                    .map(days -> SchoolAge.onRoster(example.rule().rule(), days.get(0), days.get(1))))
            .build();

    static final ExampleSchema<Placement> PLACEMENT = ExampleSchema.<Placement>given(
                    LEFT, RETURNED, CLASS_SIZE, Facts.CALENDAR)
            .on(Facts.day(RETURNED))
            .answer(APPLIES, example -> both(example.given(), LEFT, RETURNED)
                    .flatMap(days ->
                            Placements.applies(example.rule().rule(), days.get(0), days.get(1), example.calendar())))
            .answer(TO, example -> Optional.of(Facts.keys(example.rule().rule().to(), PlacementKind::key)))
            .answer(Facts.VERDICT, example -> example.given()
                    .find(CLASS_SIZE)
                    .flatMap(size -> Placements.classSize(example.rule(), size))
                    .map(Standing::key))
            .build();

    static final ExampleSchema<SendEducation> SEND_EDUCATION = ExampleSchema.<SendEducation>given(
                    VISITS, BORN, Facts.ON, Facts.CALENDAR)
            .on(Facts.day(Facts.ON))
            .answer(Facts.VERDICT, example -> example.given().find(Facts.ON).map(on -> SendEducationCheck.worst(
                            SendEducationCheck.check(
                                    example.rule(),
                                    example.given().find(VISITS).orElse(List.of()),
                                    on,
                                    example.calendar()))
                    .key()))
            .answer(ELIGIBLE, example -> both(example.given(), BORN, Facts.ON).flatMap(days -> example.rule()
                    .rule()
                    .eligibility()
                    .map(rule -> SchoolAge.within(rule.ageFrom(), rule.ageTo(), days.get(0), days.get(1)))))
            .build();

    static final ExampleSchema<GoverningPlace> GOVERNING_PLACE = ExampleSchema.<GoverningPlace>given(
                    Facts.HOUSEHOLD, RESIDENCE, Facts.SCHOOL_PLACE)
            .answer(DIVISION, example -> example.given()
                    .find(placeOf(example.rule().rule().place()))
                    .map(Object.class::cast))
            .build();

    static final ExampleSchema<Loss> LOSS = ExampleSchema.<Loss>given(LOSS_KIND)
            .answer(COUNTS, example -> example.given()
                    .find(LOSS_KIND)
                    .map(kind -> example.rule().rule().counts().contains(kind)))
            .build();

    static final ExampleSchema<Tag> TAG = ExampleSchema.<Tag>given(GRADE, GROUP)
            .answer(WATCHED, example -> example.given()
                    .find(GRADE)
                    .map(grade -> (Object) example.rule().rule().grades().contains(grade))
                    .or(() -> example.given()
                            .find(GROUP)
                            .map(group -> example.rule().rule().groups().contains(group))))
            .build();

    private ChildExamples() {}

    private static Field<String> placeOf(Place place) {
        return switch (place) {
            case HOUSEHOLD -> Facts.HOUSEHOLD;
            case RESIDENCE -> RESIDENCE;
            case SCHOOL -> Facts.SCHOOL_PLACE;
        };
    }

    private static Optional<List<LocalDate>> both(Values given, Field<LocalDate> one, Field<LocalDate> other) {
        return given.find(one).flatMap(first -> given.find(other).map(second -> List.of(first, second)));
    }

    private static Optional<Object> reached(ExampleCase<Definition> example) {
        return example.given().find(Facts.ON).map(on -> AbsenceEvaluator.spells(
                        example.policy(),
                        example.rule().rule().concept(),
                        new TreeSet<>(example.given().find(ABSENT).orElse(List.of())),
                        new TreeSet<>(example.given().find(PRESENT).orElse(List.of())),
                        on,
                        example.calendar())
                .stream()
                .filter(spell -> spell.verdict().rule().equals(example.rule().key()))
                .map(spell -> spell.verdict().reachedOn().toString())
                .findFirst()
                .orElse("never"));
    }
}
