package org.baoxue.casework.internal.duty;

import java.util.Optional;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.unit.UnitKind;

/** The kind of unit that answers for what a party of a plan is to do. */
final class Owners {

    private Owners() {}

    /** Empty for families, agencies outside the two lines, and what cannot act. */
    static Optional<UnitKind> of(Party party) {
        return switch (party.kind()) {
            case UNIT -> party.unit();
            case PERSON -> ofPerson(party);
            case FAMILY, AGENCY, CHARGE -> Optional.empty();
        };
    }

    private static Optional<UnitKind> ofPerson(Party person) {
        return switch (person) {
            case COUNTY_LEADER -> Optional.of(UnitKind.COUNTY_GOVERNMENT);
            case TOWNSHIP_LEADER -> Optional.of(UnitKind.TOWNSHIP_GOVERNMENT);
            case VILLAGE_CADRE -> Optional.of(UnitKind.VILLAGE);
            case GROUP_CADRE -> Optional.of(UnitKind.VILLAGE_GROUP);
            case BUREAU_LEADER -> Optional.of(UnitKind.COUNTY_EDUCATION);
            case CLASS_LEADER, CLASS_TEACHER, CLASS_MONITOR -> Optional.of(UnitKind.CLASS);
            case PRINCIPAL,
                    SCHOOL_LEADER,
                    SUBJECT_TEACHER,
                    TEACHER,
                    TEACHING_OFFICE,
                    DISCIPLINE_OFFICE,
                    RETENTION_LEADER -> Optional.of(UnitKind.SCHOOL);
            default -> Optional.empty();
        };
    }
}
