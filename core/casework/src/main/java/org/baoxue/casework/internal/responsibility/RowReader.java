package org.baoxue.casework.internal.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Invalid;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.Person;
import org.baoxue.casework.responsibility.Tier;
import org.baoxue.roster.Pseudonyms;

/** Reads the rows of a list of assignments; every fault names its column and what was expected. */
record RowReader(UnitTree tree, Pseudonyms pseudonyms, Tiers tiers, ScopeFilter scope, Set<String> usable) {

    /** A row with the charge that it names. */
    record Named(SheetRow row, Charge charge) {}

    /** What the row is about; adds to {@code rejected} if it cannot be told. */
    Optional<Named> charge(SheetRow row, List<Rejected> rejected) {
        Optional<Charge.Kind> kind = Charge.Kind.of(row.text(SheetColumn.KIND));
        if (kind.isEmpty()) {
            rejected.add(row.rejected(SheetColumn.KIND, "应为地方、单位或学生 (a place, a unit or a child)"));
            return Optional.empty();
        }
        SheetRow.Cell cell = row.cell(SheetColumn.ID);
        try {
            return Optional.of(new Named(row, Sites.plain(tree, charge(kind.get(), cell))));
        } catch (IllegalArgumentException e) {
            rejected.add(row.rejected(SheetColumn.ID, e.getMessage()));
        }
        return Optional.empty();
    }

    private Charge charge(Charge.Kind kind, SheetRow.Cell cell) {
        return kind == Charge.Kind.CHILD
                ? Charge.of(ChildNumbers.child(pseudonyms, cell.text(), cell.number()))
                : new Charge(kind, ChildNumbers.exact(cell.text(), cell.number()));
    }

    /** The row as a draft; adds every fault to {@code rejected}. */
    Optional<Draft> draft(Named named, Sites sites, List<Rejected> rejected) {
        SheetRow row = named.row();
        Optional<Site> found = sites.find(named.charge());
        if (found.isEmpty()) {
            rejected.add(row.rejected(SheetColumn.ID, Sites.missing(named.charge())));
            return Optional.empty();
        }
        Site site = found.get();
        if (!site.in(scope)) {
            rejected.add(row.rejected(SheetColumn.ID, "不在职责范围内 (out of your scope)"));
            return Optional.empty();
        }
        List<Rejected> faults = new ArrayList<>();
        Optional<LocalDate> first = day(row, SheetColumn.FIRST, faults);
        Optional<LocalDate> last =
                row.text(SheetColumn.LAST).isEmpty() ? Optional.empty() : day(row, SheetColumn.LAST, faults);
        first.ifPresent(day -> check(row, faults, () -> {
            Texts.days(day, last);
            return day;
        }));
        Optional<Person> person = check(
                row,
                faults,
                () -> Texts.person(
                        new Person(
                                row.text(SheetColumn.NAME),
                                row.text(SheetColumn.POST),
                                row.text(SheetColumn.PHONE),
                                Optional.of(row.text(SheetColumn.UNIT)),
                                Optional.of(row.text(SheetColumn.ACCOUNT))),
                        tree,
                        usable));
        Optional<String> written = Optional.of(row.text(SheetColumn.TIER)).filter(text -> !text.isEmpty());
        Optional<Optional<Tier>> tier =
                first.flatMap(day -> check(row, faults, () -> tiers.choose(site, day, written)));
        rejected.addAll(faults);
        return faults.isEmpty()
                ? Optional.of(new Draft(site, person.orElseThrow(), tier.orElseThrow(), first.orElseThrow(), last))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(SheetRow row, SheetColumn column, List<Rejected> faults) {
        Optional<LocalDate> day = row.cell(column).day();
        if (day.isEmpty()) {
            faults.add(row.rejected(column, "应为日期，如 2026-09-01 (a day such as 2026-09-01)"));
        }
        return day;
    }

    private static <T> Optional<T> check(SheetRow row, List<Rejected> faults, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Invalid e) {
            faults.add(row.rejected(SheetColumn.at(e.pointer()), e.getMessage()));
            return Optional.empty();
        }
    }
}
