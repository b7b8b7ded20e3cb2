package org.baoxue.casework.survey;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.roster.ChildId;

/**
 * A child whom at least one line found in no school, as both lines have it (双测双报).
 *
 * @param child its pseudonym; empty for one found without an ID number
 * @param name as the reader may see it
 * @param household what the household line says; empty where its round does not have the child
 * @param school what the school line says; empty where its round does not have the child
 * @param addressees who must hear of it, by the reports of the plan of the governing place; none where no plan says
 * @param unresolved kinds of unit that the plan names besides, and that are not known
 */
public record TwoLineChild(
        Optional<ChildId> child,
        Optional<String> name,
        Optional<Said> household,
        Optional<Said> school,
        List<Addressee> addressees,
        List<UnitKind> unresolved) {
    public TwoLineChild {
        addressees = List.copyOf(addressees);
        unresolved = List.copyOf(unresolved);
    }

    /** Whether one line names the child and the other does not. */
    public boolean oneLineOnly() {
        return !(named(household) && named(school));
    }

    private static boolean named(Optional<Said> line) {
        return line.flatMap(Said::outcome).filter(SurveyOutcome::outOfSchool).isPresent();
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "TwoLineChild[" + household + " " + school + "]";
    }

    /**
     * What a line says.
     *
     * @param entry number of the child in the round
     * @param outcome empty where nobody has asked
     */
    public record Said(int entry, String cellName, Optional<SurveyOutcome> outcome, Optional<String> surveyor) {}

    /** A unit that must hear of it. */
    public record Addressee(String unit, String name) {}
}
