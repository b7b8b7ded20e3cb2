package org.baoxue.casework.survey;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * 排查摸底 by village group and household, and by class and pupil (双测). Every call passes the gate and throws
 * {@link org.baoxue.access.Denied} outside of it; what is shown ends with the actor's scope. Thread-safe.
 */
@ProviderType
public interface Surveys {

    /**
     * Opens a round: writes down whom it asks, as the lists have it now.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the days are missing and no plan gives a cycle, or in the wrong order, the unit has
     *     no place on this line, or its lists are empty
     * @throws org.baoxue.access.Conflict if the unit has an open round on this line
     */
    SurveyRound open(Actor actor, SurveyOpening opening);

    /**
     * Rounds, the newest first.
     *
     * @param unit only those opened by this unit or one below it
     * @param openOnly only those not closed
     */
    Page<SurveyRound> rounds(Actor actor, Optional<String> unit, boolean openOnly, PageRequest page);

    /**
     * One round.
     *
     * @throws org.baoxue.access.NotFound if there is no such round
     */
    SurveyRound round(Actor actor, long round);

    /** How far each cell has come, those with open children first; throws as {@link #round}. */
    List<SurveyCell> coverage(Actor actor, long round);

    /** Children of a round; throws as {@link #round}. */
    Page<SurveyEntry> entries(Actor actor, long round, SurveyQuery query);

    /** All children of a round, or of one of its cells, in the order of its sheets; throws as {@link #round}. */
    List<SurveyEntry> sheet(Actor actor, long round, Optional<String> cell);

    /**
     * Records what surveyors bring back, each line by itself: a refused one keeps none of the others back. A line that says
     * what is known already changes nothing.
     *
     * @return one for each line, in their order
     * @throws org.baoxue.access.NotFound if there is no such round
     * @throws org.baoxue.access.Conflict if the round is closed, or somebody else records the same children just now
     */
    List<SurveyRecorded> record(Actor actor, long round, List<SurveyInput> lines);

    /**
     * Both lines side by side (双报): every child whom a line found in no school, those whom one line alone names first.
     *
     * @param household round of the household line
     * @param school round of the school line
     * @throws org.baoxue.access.NotFound if there is no such round
     * @throws org.baoxue.access.Invalid if a round is of the other line
     */
    Page<TwoLineChild> bothLines(Actor actor, long household, long school, PageRequest page);

    /**
     * Opens a case of 失学 or 疑似辍学 for every child found in no school that has none; again it opens nothing twice.
     *
     * @return every child found in no school, within the actor's scope
     * @throws org.baoxue.access.NotFound if there is no such round
     */
    List<SurveyCase> openCases(Actor actor, long round);

    /**
     * Closes a round, and opens the cases that are due.
     *
     * @param reason why children are left open; may be blank if none are
     * @throws org.baoxue.access.NotFound if there is no such round
     * @throws org.baoxue.access.Conflict if it is closed
     * @throws org.baoxue.access.Invalid if children are left open and no reason is given
     */
    SurveyClosed close(Actor actor, long round, String reason);
}
