package org.baoxue.policy.evaluation;

import java.time.LocalDate;

/**
 * One visit of send-education.
 *
 * @param on the day
 * @param lessons lessons given (课时)
 * @param people who went, all together
 * @param men how many of them were men
 */
public record Lesson(LocalDate on, int lessons, int people, int men) {}
