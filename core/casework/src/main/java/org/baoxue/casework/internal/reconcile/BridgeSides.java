package org.baoxue.casework.internal.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.baoxue.casework.reconciliation.Bridge;
import org.baoxue.casework.reconciliation.BridgeTerm;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;

/** Puts every child of the two lists of a place into the terms of the bridge. Pure. */
final class BridgeSides {

    private BridgeSides() {}

    /**
     * The children behind each term, by pseudonym.
     *
     * @param listed rows of the household list of the place
     * @param ofAge who of them is of school age
     * @param here enrolment rows of the schools of the place
     * @param elsewhere enrolment rows of other schools, of children of the list
     */
    static Map<BridgeTerm, List<Bridge.Child>> of(
            List<Household> listed,
            Predicate<Household> ofAge,
            Map<ChildId, Enrolment> here,
            Map<ChildId, Enrolment> elsewhere) {
        Map<BridgeTerm, List<Bridge.Child>> terms = new EnumMap<>(BridgeTerm.class);
        for (BridgeTerm term : BridgeTerm.values()) {
            terms.put(term, new ArrayList<>());
        }
        Map<ChildId, Household> rows = new HashMap<>();
        for (Household row : listed) {
            rows.put(row.child(), row);
            Optional<Enrolment> pupil = Optional.ofNullable(here.get(row.child()));
            if (!ofAge.test(row)) {
                pupil.ifPresent(known -> terms.get(BridgeTerm.OUTSIDE_AGE).add(child(row, pupil)));
                continue;
            }
            Optional<Enrolment> anywhere = pupil.or(() -> Optional.ofNullable(elsewhere.get(row.child())));
            terms.get(row.registered() ? BridgeTerm.REGISTERED : BridgeTerm.RESIDENT)
                    .add(child(row, anywhere));
            if (anywhere.isEmpty()) {
                terms.get(BridgeTerm.NOT_ENROLLED).add(child(row, anywhere));
            } else if (pupil.isEmpty()) {
                terms.get(BridgeTerm.OUTGOING).add(child(row, anywhere));
            }
        }
        for (Enrolment pupil : here.values()) {
            Optional<Household> row = Optional.ofNullable(rows.get(pupil.child()));
            Bridge.Child child = new Bridge.Child(
                    pupil.child(),
                    Optional.of(pupil.name()),
                    row.map(Household::division),
                    Optional.of(pupil.schoolId()));
            terms.get(BridgeTerm.ENROLLED).add(child);
            if (row.isEmpty()) {
                terms.get(BridgeTerm.INCOMING).add(child);
            }
        }
        terms.values().forEach(children -> children.sort(Comparator.comparing(Bridge.Child::child)));
        return terms;
    }

    private static Bridge.Child child(Household row, Optional<Enrolment> pupil) {
        return new Bridge.Child(
                row.child(), Optional.of(row.name()), Optional.of(row.division()), pupil.map(Enrolment::schoolId));
    }
}
