package org.baoxue.reporting.internal.rows;

/**
 * The counts of one class at the end of a day.
 *
 * @param unit id of the class
 * @param enrolled children on the enrolment list
 * @param suspected open suspected cases
 * @param dropouts open cases of dropout
 * @param newlySuspected cases opened in the period
 * @param returned children returned in the period
 */
public record ClassFacts(
        String unit,
        String school,
        String grade,
        String name,
        long enrolled,
        long suspected,
        long dropouts,
        long newlySuspected,
        long returned) {

    boolean quiet() {
        return suspected + dropouts + newlySuspected + returned == 0;
    }
}
