package org.baoxue.casework.sendeducation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Place;

/**
 * How the lessons sent to one child stand against the plan of its place, for the periods around a day.
 *
 * @param file whose lessons
 * @param day the day asked for
 * @param place which of the child's places governs
 * @param division that place
 * @param findings each with its sentence
 * @param lapses why send-education does not stand; none if it does
 */
public record ChildCheck(
        SendFile file,
        LocalDate day,
        Place place,
        DivisionCode division,
        List<SendFinding> findings,
        Set<Lapse> lapses) {

    /** What a lapse is called in reports. */
    public static final String ALARM = "籍虽在人已离校或送教上门未落实";

    public ChildCheck {
        findings = List.copyOf(findings);
        lapses = Set.copyOf(lapses);
    }

    /** The worst of all verdicts. */
    public SendVerdict worst() {
        return findings.stream()
                .map(SendFinding::verdict)
                .reduce(SendVerdict.UNSAID, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
