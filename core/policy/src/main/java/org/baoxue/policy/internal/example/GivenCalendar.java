package org.baoxue.policy.internal.example;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.policy.evaluation.SchoolYears;
import org.baoxue.policy.evaluation.TermCalendar;

/** A place's calendar with the days that an example gives. */
record GivenCalendar(TermCalendar base, Facts.Given given) implements TermCalendar {

    @Override
    public Optional<SchoolYears> years() {
        return base.years();
    }

    @Override
    public boolean isSchoolDay(LocalDate day) {
        return given.school().contains(day) || (!given.free().contains(day) && base.isSchoolDay(day));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return given.school().contains(day) || (!given.free().contains(day) && base.isWorkingDay(day));
    }

    @Override
    public boolean covers(LocalDate day) {
        return given.school().contains(day) || given.free().contains(day) || base.covers(day);
    }
}
