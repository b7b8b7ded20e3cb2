package org.baoxue.api.policy.rule;

import java.util.Optional;
import org.baoxue.api.policy.rule.Holidays.Stretch;

/**
 * The terms of one school year, as published. Days of the school year outside both are vacation.
 *
 * @param year the calendar year in which the school year begins
 * @param first the first term, from the first to the last day of school
 * @param second the second term; empty if it is not published yet
 */
public record Terms(int year, Stretch first, Optional<Stretch> second) implements Rule {}
