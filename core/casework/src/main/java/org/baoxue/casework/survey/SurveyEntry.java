package org.baoxue.casework.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ListKind;

/**
 * A child of a round.
 *
 * @param number its number in the round
 * @param child its pseudonym; empty for one found without an ID number
 * @param name as the reader may see it
 * @param listed whether the round asks for it; otherwise it was found besides
 * @param household number of its household in the round; 0 where none is told
 * @param cell unit of its village group, village or class, or the digits of a place
 * @param lists on which lists of children the child is now; empty for one on neither
 * @param answer the newest answer
 */
public record SurveyEntry(
        int number,
        Optional<ChildId> child,
        Optional<String> name,
        Optional<String> sex,
        Optional<LocalDate> birthDate,
        boolean listed,
        int household,
        String cell,
        String cellName,
        Set<ListKind> lists,
        Optional<Answer> answer) {
    public SurveyEntry {
        lists = Set.copyOf(lists);
    }

    /** Whether nobody has asked, or nobody was reached. */
    public boolean open() {
        return answer.filter(known -> known.outcome().settles()).isEmpty();
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "SurveyEntry[" + number + " " + answer.map(Answer::outcome) + "]";
    }

    /**
     * What was found.
     *
     * @param surveyor who asked, signed and answers for it
     * @param note withheld from readers without the purpose
     * @param by account that entered it
     */
    public record Answer(
            SurveyOutcome outcome, String surveyor, LocalDate signedOn, Optional<String> note, String by, Instant at) {}
}
