package org.baoxue.policy.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.policy.rule.Closure;
import org.baoxue.api.policy.rule.Holidays;
import org.baoxue.api.policy.rule.Holidays.Stretch;
import org.baoxue.api.policy.rule.SchoolWeek;
import org.baoxue.api.policy.rule.Terms;

/** Published days over the assumed week. A day is covered if what it is does not rest on an assumption. */
final class PlaceCalendar implements TermCalendar {
    private final Set<DayOfWeek> schoolWeek;
    private final Set<DayOfWeek> workingWeek;
    private final Optional<SchoolYears> assumed;
    private final List<Terms> terms;
    private final Set<Integer> publishedYears;
    private final Set<LocalDate> free = new HashSet<>();
    private final Set<LocalDate> makeUp = new HashSet<>();
    private final Set<LocalDate> schoolOnMakeUp = new HashSet<>();
    private final Set<LocalDate> closed = new HashSet<>();

    PlaceCalendar(Optional<SchoolWeek> week, List<Holidays> holidays, List<Terms> terms, List<Closure> closures) {
        this.schoolWeek = week.map(SchoolWeek::schoolDays).orElse(Set.of());
        this.workingWeek = week.map(SchoolWeek::workingDays).orElse(Set.of());
        this.assumed = week.map(SchoolYears::of);
        this.terms = List.copyOf(terms);
        this.publishedYears = holidays.stream().map(Holidays::year).collect(Collectors.toSet());
        for (Holidays year : holidays) {
            year.free().forEach(stretch -> addAll(stretch, free));
            makeUp.addAll(year.makeUp());
            if (year.makeUpSchool().orElse(false)) {
                schoolOnMakeUp.addAll(year.makeUp());
            }
        }
        closures.forEach(closure -> addAll(closure.days(), closed));
    }

    private static void addAll(Stretch stretch, Set<LocalDate> days) {
        stretch.from().datesUntil(stretch.to().plusDays(1)).forEach(days::add);
    }

    @Override
    public Optional<SchoolYears> years() {
        return terms.isEmpty() ? assumed : assumed.map(this::published);
    }

    private SchoolYears published(SchoolYears over) {
        return new SchoolYears() {
            @Override
            public LocalDate start(int year) {
                return over.start(year);
            }

            @Override
            public LocalDate spring(int year) {
                return terms(year).flatMap(Terms::second).map(Stretch::from).orElseGet(() -> over.spring(year));
            }
        };
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return makeUp.contains(day) || (!free.contains(day) && workingWeek.contains(day.getDayOfWeek()));
    }

    @Override
    public boolean isSchoolDay(LocalDate day) {
        return (schoolWeek.contains(day.getDayOfWeek()) || schoolOnMakeUp.contains(day))
                && !free.contains(day)
                && !closed.contains(day)
                && !vacation(day);
    }

    @Override
    public boolean covers(LocalDate day) {
        return free.contains(day)
                || closed.contains(day)
                || vacation(day)
                || (publishedYears.contains(day.getYear()) && termsKnown(day));
    }

    private boolean vacation(LocalDate day) {
        return !terms.isEmpty() && !inTerm(day) && termsOf(day).isPresent();
    }

    private boolean termsKnown(LocalDate day) {
        return !terms.isEmpty() && (inTerm(day) || termsOf(day).isPresent());
    }

    private boolean inTerm(LocalDate day) {
        return terms.stream()
                .anyMatch(year -> year.first().contains(day)
                        || year.second().filter(term -> term.contains(day)).isPresent());
    }

    /** The published terms of the day's school year; of a year without its second term, up to the end of the first. */
    private Optional<Terms> termsOf(LocalDate day) {
        return assumed.flatMap(over -> terms(Periods.yearOf(day, over)))
                .filter(year ->
                        year.second().isPresent() || !day.isAfter(year.first().to()));
    }

    private Optional<Terms> terms(int year) {
        return terms.stream().filter(each -> each.year() == year).findFirst();
    }
}
