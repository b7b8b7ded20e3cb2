package org.baoxue.casework.survey;

/**
 * How far a round has come (不漏一户、不差一人).
 *
 * @param households households to be asked, as far as the list tells them apart; none on the school line
 * @param householdsOpen of these, with a child still open
 * @param children children to be asked
 * @param open of these, not asked or not reached
 * @param lost of those open, asked for and not reached (失联)
 * @param outOfSchool children found in no school, those found besides included
 * @param besides children found who are not on the list of the round
 */
public record SurveyCount(
        long households, long householdsOpen, long children, long open, long lost, long outOfSchool, long besides) {

    /** Children to be asked about whom the question is answered. */
    public long settled() {
        return children - open;
    }
}
