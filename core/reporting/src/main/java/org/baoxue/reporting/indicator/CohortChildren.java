package org.baoxue.reporting.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Page;
import org.baoxue.casework.cohort.CohortFate;

/**
 * The children behind a figure of a cohort. Its numbers are recorded by people; lists and registers of the platform name
 * the children as far as they have them, and each part says how far.
 *
 * @param graduationYear the 届
 * @param parts the recorded cohorts that are added up
 * @param children one page of those on the side asked for, by unit of the cohort and pseudonym
 */
public record CohortChildren(int graduationYear, List<Part> parts, Page<Child> children) {

    public CohortChildren {
        parts = List.copyOf(parts);
    }

    /**
     * A recorded cohort.
     *
     * @param entrants as recorded
     * @param graduates as recorded; empty while it is not
     * @param listed whether the platform has lists of the entry year; if not, the number was typed in and has no names
     * @param namedEntrants how many entrants are named
     * @param namedGraduates how many graduates are named
     * @param words the same for people
     */
    public record Part(
            String unit,
            String unitName,
            int entryYear,
            int entrants,
            Optional<Integer> graduates,
            boolean listed,
            int namedEntrants,
            int namedGraduates,
            String words) {}

    /**
     * A child of a recorded cohort.
     *
     * @param child as the list names it that has it in the cohort; the case is one that stands as 辍学
     * @param cohortUnit unit of the recorded cohort
     * @param entrant whether it entered with the cohort; else it came later
     * @param fate what is registered of it last
     * @param on when that was; empty if nothing is registered
     * @param to where a 转出 led, or where it graduated
     */
    public record Child(
            FigureChild child,
            String cohortUnit,
            boolean entrant,
            CohortFate fate,
            Optional<LocalDate> on,
            Optional<String> to) {

        /** Why the child counts as it does, in words. */
        public String reason() {
            return (entrant ? "" : "入学时不在名单，后来；")
                    + on.map(day -> day + " ").orElse("")
                    + fate.chinese()
                    + to.filter(place -> !place.isEmpty())
                            .map(" → %s"::formatted)
                            .orElse("")
                    + child.caseId().map("；辍学个案 %s"::formatted).orElse("");
        }
    }
}
