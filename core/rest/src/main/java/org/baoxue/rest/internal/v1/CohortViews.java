package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.casework.cohort.Cohort;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.casework.cohort.CohortNumbers;
import org.baoxue.casework.cohort.CohortNumbers.Flows;
import org.baoxue.casework.cohort.NewCohortEntry;
import org.baoxue.reporting.indicator.CohortBase;
import org.baoxue.reporting.indicator.CohortBase.Missing;
import org.baoxue.reporting.indicator.CohortChildren;
import org.baoxue.reporting.indicator.CohortChildren.Child;
import org.baoxue.reporting.indicator.CohortChildren.Part;
import org.baoxue.rest.internal.v1.IndicatorViews.FigureChildView;

/** Cohorts as they are sent. */
final class CohortViews {

    private CohortViews() {}

    /** @throws Invalid if it is missing */
    static int number(String pointer, Integer number) {
        if (number == null) {
            throw new Invalid(pointer, "缺少人数或年份 (a number is required)");
        }
        return number;
    }

    /**
     * The numbers of a cohort to be recorded.
     *
     * @param stage primary, junior, or compulsory for the whole nine years
     * @param flows who came and went; absent if not known
     * @param graduates absent until known
     * @param corrects the entry in whose place this one stands
     */
    public record CohortRequest(
            String unit,
            String stage,
            Integer graduationYear,
            Integer entryYear,
            Integer entrants,
            FlowsView flows,
            Integer graduates,
            String proof,
            String remark,
            Integer corrects) {
        NewCohortEntry entry() {
            return new NewCohortEntry(
                    new Cohort(
                            Inputs.required("/unit", unit),
                            Inputs.choice("/stage", stage, Stage.class, Stage::key),
                            number("/graduationYear", graduationYear)),
                    number("/entryYear", entryYear),
                    new CohortNumbers(
                            number("/entrants", entrants),
                            Optional.ofNullable(flows).map(FlowsView::flows),
                            Optional.ofNullable(graduates)),
                    Inputs.required("/proof", proof),
                    Inputs.optional(remark).orElse(""),
                    Optional.ofNullable(corrects));
        }
    }

    /** Why an entry is taken back, and its number. */
    public record WithdrawalRequest(Integer corrects, String reason) {}

    /** Who came to a cohort (转入、借读、其它) and who left it (转出、休学、其它); all six are required, 0 for none. */
    public record FlowsView(
            Integer transferredIn,
            Integer hosted,
            Integer otherIn,
            Integer transferredOut,
            Integer suspended,
            Integer otherOut) {
        Flows flows() {
            return new Flows(
                    number("/flows/transferredIn", transferredIn),
                    number("/flows/hosted", hosted),
                    number("/flows/otherIn", otherIn),
                    number("/flows/transferredOut", transferredOut),
                    number("/flows/suspended", suspended),
                    number("/flows/otherOut", otherOut));
        }

        static FlowsView of(Flows flows) {
            return new FlowsView(
                    flows.transferredIn(),
                    flows.hosted(),
                    flows.otherIn(),
                    flows.transferredOut(),
                    flows.suspended(),
                    flows.otherOut());
        }
    }

    /**
     * The recorded numbers of a cohort.
     *
     * @param stands whether no later entry stands in its place
     * @param registeredGraduates the platform's own count of registered 毕业 beside, where there is one
     * @param difference by how many it differs from {@code graduates}
     */
    public record CohortEntryView(
            String unit,
            String unitName,
            String stage,
            String cohort,
            int graduationYear,
            int entryYear,
            int number,
            int entrants,
            Optional<FlowsView> flows,
            Optional<Integer> graduates,
            String proof,
            String remark,
            boolean withdrawn,
            boolean stands,
            String recordedBy,
            Instant recordedAt,
            Optional<Integer> registeredGraduates,
            Optional<Integer> difference) {
        static CohortEntryView of(CohortEntry entry) {
            return new CohortEntryView(
                    entry.cohort().unit(),
                    entry.unitName(),
                    entry.cohort().stage().key(),
                    entry.cohort().words(),
                    entry.cohort().graduationYear(),
                    entry.entryYear(),
                    entry.number(),
                    entry.numbers().entrants(),
                    entry.numbers().flows().map(FlowsView::of),
                    entry.numbers().graduates(),
                    entry.proof(),
                    entry.remark(),
                    entry.withdrawn(),
                    entry.stands(),
                    entry.recordedBy(),
                    entry.recordedAt(),
                    entry.registeredGraduates(),
                    entry.difference());
        }
    }

    /**
     * The base of 巩固率 of a stage.
     *
     * @param cohort such as 小学2026届
     * @param entrants the sum; absent if nothing is recorded
     * @param hash SHA-256 of the entries that are added up
     * @param missing what is not recorded, of which unit
     */
    public record CohortBaseView(
            String stage,
            String cohort,
            int graduationYear,
            Optional<Integer> entrants,
            Optional<FlowsView> flows,
            Optional<Integer> graduates,
            String hash,
            List<CohortEntryView> entries,
            List<MissingView> missing) {
        static CohortBaseView of(CohortBase base) {
            return new CohortBaseView(
                    base.stage().key(),
                    base.words(),
                    base.graduationYear(),
                    base.total().map(CohortNumbers::entrants),
                    base.total().flatMap(CohortNumbers::flows).map(FlowsView::of),
                    base.total().flatMap(CohortNumbers::graduates),
                    base.hash(),
                    base.entries().stream().map(CohortEntryView::of).toList(),
                    base.missing().stream().map(MissingView::of).toList());
        }
    }

    /** What is not recorded of a unit's cohort: base, graduates or flows. */
    public record MissingView(String lack, String lackName, String unit, String unitName) {
        static MissingView of(Missing missing) {
            return new MissingView(missing.lack().key(), missing.lack().chinese(), missing.unit(), missing.unitName());
        }
    }

    /**
     * The children behind a figure of a cohort.
     *
     * @param parts the recorded cohorts, each with how many of it the platform can name, in words too
     */
    public record CohortChildrenView(int graduationYear, List<CohortPartView> parts, Page<CohortChildView> children) {
        static CohortChildrenView of(CohortChildren opened) {
            return new CohortChildrenView(
                    opened.graduationYear(),
                    opened.parts().stream().map(CohortPartView::of).toList(),
                    opened.children().map(CohortChildView::of));
        }
    }

    /**
     * A recorded cohort and how far its children are named.
     *
     * @param listed whether the platform has lists of the entry year
     */
    public record CohortPartView(
            String unit,
            String unitName,
            int entryYear,
            int entrants,
            Optional<Integer> graduates,
            boolean listed,
            int namedEntrants,
            int namedGraduates,
            String words) {
        static CohortPartView of(Part part) {
            return new CohortPartView(
                    part.unit(),
                    part.unitName(),
                    part.entryYear(),
                    part.entrants(),
                    part.graduates(),
                    part.listed(),
                    part.namedEntrants(),
                    part.namedGraduates(),
                    part.words());
        }
    }

    /** A child of a recorded cohort, masked, and why it counts as it does. */
    public record CohortChildView(
            FigureChildView child,
            String cohortUnit,
            boolean entrant,
            String fate,
            String fateName,
            Optional<LocalDate> on,
            Optional<String> to,
            String reason) {
        static CohortChildView of(Child child) {
            return new CohortChildView(
                    FigureChildView.of(child.child()),
                    child.cohortUnit(),
                    child.entrant(),
                    child.fate().key(),
                    child.fate().chinese(),
                    child.on(),
                    child.to(),
                    child.reason());
        }
    }
}
