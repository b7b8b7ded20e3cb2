package org.baoxue.casework.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.matching.Sign;

/**
 * A child about whom two lists differ, or whom two lists show to be 脱贫户辍学.
 *
 * @param comparison which lists
 * @param child the child
 * @param name as the reader may see it
 * @param division where the list that was compared has the child
 * @param state how it stands
 * @param firstFound day on which a comparison first found it
 * @param lastFound day on which one last did
 * @param evidence what was found beside a likely pair, in words without names; may be empty
 * @param missingFrom of a pupil whom no roll has seen, the first day of it
 * @param facts names the facts as they are; an answer must name them, and asks anew when they change
 * @param candidate the row of the other list that is likeliest the same child's
 * @param answer the newest answer, kept where the facts have changed since
 */
public record Finding(
        ListComparison comparison,
        ChildId child,
        Optional<String> name,
        DivisionCode division,
        FindingState state,
        LocalDate firstFound,
        LocalDate lastFound,
        String evidence,
        Optional<LocalDate> missingFrom,
        String facts,
        Optional<Candidate> candidate,
        Optional<Answer> answer) {

    /**
     * A row of the other list that is likely the same child's.
     *
     * @param school where it is enrolled; empty on a list that is not of pupils
     * @param percent probability, 0 to 100
     * @param signs what the two rows have in common, and what not
     */
    public record Candidate(ChildId child, Optional<String> name, String school, int percent, List<Sign> signs) {
        public Candidate {
            signs = List.copyOf(signs);
        }

        Candidate named(Optional<String> shown) {
            return new Candidate(child, shown, school, percent, signs);
        }
    }

    /**
     * Why the lists differ.
     *
     * @param proof what proves it; withheld from readers without the purpose
     */
    public record Answer(Explanation explanation, Optional<String> proof, String by, Instant at) {}

    /** The signs of the candidate in words, for the reader whom the names are shown to; empty without a candidate. */
    public List<String> signsInWords() {
        return candidate.stream()
                .flatMap(known -> known.signs().stream()
                        .map(sign -> sign.chinese(name.orElse(""), known.name().orElse(""))))
                .toList();
    }

    /** The same with names as the reader may see them. */
    public Finding named(Optional<String> ofChild, Optional<String> ofCandidate) {
        return new Finding(
                comparison,
                child,
                ofChild,
                division,
                state,
                firstFound,
                lastFound,
                evidence,
                missingFrom,
                facts,
                candidate.map(known -> known.named(ofCandidate)),
                answer);
    }
}
