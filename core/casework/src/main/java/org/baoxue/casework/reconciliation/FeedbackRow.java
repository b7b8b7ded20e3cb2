package org.baoxue.casework.reconciliation;

import java.time.Instant;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;

/**
 * One explained difference for those whose records are wrong; unmasked, for the purpose that it was asked for.
 *
 * @param listed as the list says that was compared
 * @param division where that list has the child
 * @param comparison which lists
 * @param explanation what is wrong
 * @param other the row of the other list, if one was likely the same child's
 * @param evidence what speaks for it, in words
 * @param proof what proves the explanation
 * @param by who explained it
 * @param at when
 */
public record FeedbackRow(
        Person listed,
        DivisionCode division,
        ListComparison comparison,
        Explanation explanation,
        Optional<Person> other,
        String evidence,
        String proof,
        String by,
        Instant at) {

    /**
     * A child as a list has it.
     *
     * @param idNumber masked where it is not the reader's to see; may be empty
     * @param school where it is enrolled; may be empty
     */
    public record Person(String name, String idNumber, String school) {

        /** Names nobody: records reach logs. */
        @Override
        public String toString() {
            return "Person";
        }
    }
}
