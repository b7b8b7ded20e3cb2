package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;

/**
 * One visit of send-education.
 *
 * @param on the day
 * @param lessons lessons given (课时)
 * @param people who went, all together
 * @param men how many of them were men
 * @param menByRole how many of the men went as what
 * @param place where the lessons were given; empty if nobody says, so that every rule is asked
 */
public record Lesson(
        LocalDate on, int lessons, int people, int men, Map<SendRole, Integer> menByRole, Optional<SendPlace> place) {

    public Lesson {
        menByRole = Map.copyOf(menByRole);
    }

    /** A visit of which nobody says where it was, nor as what the men went. */
    public Lesson(LocalDate on, int lessons, int people, int men) {
        this(on, lessons, people, men, Map.of(), Optional.empty());
    }

    /** The men who went as somebody; all of them if it does not matter as what. */
    public int men(Optional<SendRole> role) {
        return role.map(one -> menByRole.getOrDefault(one, 0)).orElse(men);
    }
}
