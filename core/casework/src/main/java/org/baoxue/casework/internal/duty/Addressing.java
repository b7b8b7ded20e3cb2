package org.baoxue.casework.internal.duty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Addressee;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.internal.duty.Claim.Recipients;

/** Finds the units that owe and receive reports. */
record Addressing(UnitTree tree) {

    /**
     * The unit of the given kind that reports on a child. Where the rule names a kind that is not in the tree, the school
     * reports, and for a child without a school the central school or bureau of its place, so that the fact is not lost.
     */
    Optional<Unit> reporter(UnitKind kind, Belonging child) {
        Optional<Unit> school = child.schoolUnit().flatMap(tree::find);
        if (kind == UnitKind.CLASS) {
            return child.classUnit()
                    .flatMap(tree::find)
                    .filter(unit -> unit.kind() == kind)
                    .or(() -> school);
        }
        return school.flatMap(from -> tree.addressee(kind, from))
                .or(() -> tree.addressee(kind, child.division()))
                .or(() -> school)
                .or(() -> tree.addressee(UnitKind.CENTRAL_SCHOOL, child.division()))
                .or(() -> tree.addressee(UnitKind.COUNTY_EDUCATION, child.division()));
    }

    /** Who receives a report by this unit that is about no child. */
    Recipients recipients(List<Addressee> addressees, Unit reporter) {
        return recipients(addressees, kind -> tree.addressee(kind, reporter), Optional.empty(), Optional.empty());
    }

    /**
     * Who receives what this unit does about a child: the child's own school and class, where these are meant. Where the
     * residence is not known, the place of the 户籍 stands in.
     */
    Recipients recipients(List<Addressee> addressees, Unit reporter, Belonging child) {
        return recipients(
                addressees,
                kind -> own(kind, child).or(() -> tree.addressee(kind, reporter)),
                child.household(),
                child.residence());
    }

    private Optional<Unit> own(UnitKind kind, Belonging child) {
        return switch (kind) {
            case SCHOOL -> child.schoolUnit().flatMap(tree::find);
            case CLASS -> child.classUnit().flatMap(tree::find);
            default -> Optional.empty();
        };
    }

    private Recipients recipients(
            List<Addressee> addressees,
            Function<UnitKind, Optional<Unit>> ofReporter,
            Optional<DivisionCode> household,
            Optional<DivisionCode> residence) {
        Set<String> found = new LinkedHashSet<>();
        List<UnitKind> unresolved = new ArrayList<>();
        for (Addressee addressee : addressees) {
            Optional<Unit> unit =
                    switch (addressee.of()) {
                        case REPORTER -> ofReporter.apply(addressee.kind());
                        case HOUSEHOLD -> household.flatMap(place -> tree.addressee(addressee.kind(), place));
                        case RESIDENCE ->
                            residence.or(() -> household).flatMap(place -> tree.addressee(addressee.kind(), place));
                    };
            unit.ifPresentOrElse(known -> found.add(known.id()), () -> unresolved.add(addressee.kind()));
        }
        return new Recipients(List.copyOf(found), unresolved);
    }
}
