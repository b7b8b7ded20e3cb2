package org.baoxue.reporting.indicator;

import java.util.Optional;
import org.baoxue.casework.CaseId;
import org.baoxue.roster.ChildId;

/**
 * A child behind a figure.
 *
 * @param child the child's pseudonym
 * @param name the name, masked
 * @param school unit of the school, if the child has one
 * @param classId unit of the class, if the child has one
 * @param grade as the enrolment list says, may be empty
 * @param caseId the case that makes the child count as lost, if there is one
 */
public record FigureChild(
        ChildId child,
        String name,
        Optional<String> school,
        Optional<String> classId,
        String grade,
        Optional<CaseId> caseId) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "FigureChild[" + child + "]";
    }
}
