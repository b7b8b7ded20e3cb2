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
import org.baoxue.casework.internal.fold.Governed;

/** Finds the units that owe and receive reports. */
record Addressing(UnitTree tree) {

    /**
     * The unit of the given kind that reports on a child. Where the rule names a kind that is not in the tree, the school
     * reports, after a hand-over the unit that received the case, and for a child without a school the central school or
     * bureau of its place, so that the fact is not lost.
     */
    Optional<Unit> reporter(UnitKind kind, Governed governed) {
        Optional<Unit> school = governed.answeringSchool().flatMap(tree::find);
        Optional<Unit> holder = governed.holder().flatMap(tree::find);
        if (kind == UnitKind.CLASS) {
            return governed.answeringClass()
                    .flatMap(tree::find)
                    .filter(unit -> unit.kind() == kind)
                    .or(() -> school)
                    .or(() -> holder);
        }
        return school.flatMap(from -> tree.addressee(kind, from))
                .or(() -> tree.addressee(kind, governed.division()))
                .or(() -> school)
                .or(() -> holder)
                .or(() -> tree.addressee(UnitKind.CENTRAL_SCHOOL, governed.division()))
                .or(() -> tree.addressee(UnitKind.COUNTY_EDUCATION, governed.division()));
    }

    /** Who receives a report by this unit that is about no child. */
    Recipients recipients(List<Addressee> addressees, Unit reporter) {
        return recipients(addressees, kind -> tree.addressee(kind, reporter), Optional.empty(), Optional.empty());
    }

    /**
     * Who receives what this unit does about a child: the child's own school and class, where these are meant. Where the
     * residence is not known, the place of the 户籍 stands in.
     */
    Recipients recipients(List<Addressee> addressees, Unit reporter, Governed governed) {
        return recipients(
                addressees,
                kind -> own(kind, governed).or(() -> tree.addressee(kind, reporter)),
                governed.household(),
                governed.residence());
    }

    private Optional<Unit> own(UnitKind kind, Governed governed) {
        return switch (kind) {
            case SCHOOL -> governed.answeringSchool().flatMap(tree::find);
            case CLASS -> governed.answeringClass().flatMap(tree::find);
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
