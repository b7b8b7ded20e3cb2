package org.baoxue.policy.internal.vocabulary;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.SchoolWeek;

/** {@link Block#CALENDAR}. */
final class CalendarSchema {
    private static final Type<List<DayOfWeek>> DAYS =
            new ListType<>(EnumType.of(DayOfWeek.class, day -> day.name().toLowerCase(Locale.ROOT)), 1);
    private static final Field<List<DayOfWeek>> SCHOOL_DAYS = Field.required("school-days", DAYS);
    private static final Field<List<DayOfWeek>> WORKING_DAYS = Field.required("working-days", DAYS);
    private static final Field<MonthDay> SCHOOL_YEAR_START = Field.required("school-year-start", new MonthDayType());
    private static final Field<MonthDay> SPRING_TERM_START = Field.required("spring-term-start", new MonthDayType());

    static final BlockSchema<SchoolWeek> SCHEMA = new BlockSchema<>(
            Block.CALENDAR,
            SchoolWeek.class,
            new Struct<>(
                    List.of(SCHOOL_DAYS, WORKING_DAYS, SCHOOL_YEAR_START, SPRING_TERM_START),
                    values -> new SchoolWeek(
                            Set.copyOf(values.get(SCHOOL_DAYS)),
                            Set.copyOf(values.get(WORKING_DAYS)),
                            values.get(SCHOOL_YEAR_START),
                            values.get(SPRING_TERM_START))),
            BlockSchema.Check.NONE);

    private CalendarSchema() {}
}
