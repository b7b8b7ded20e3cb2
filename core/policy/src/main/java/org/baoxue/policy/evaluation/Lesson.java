package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.rule.SendPlace;

/**
 * One visit of send-education.
 *
 * @param on the day
 * @param lessons lessons given (课时)
 * @param people who went, all together
 * @param men how many of them were men
 * @param place where the lessons were given; empty if nobody says, so that every rule is asked
 */
public record Lesson(LocalDate on, int lessons, int people, int men, Optional<SendPlace> place) {

    /** A visit of which nobody says where it was. */
    public Lesson(LocalDate on, int lessons, int people, int men) {
        this(on, lessons, people, men, Optional.empty());
    }
}
