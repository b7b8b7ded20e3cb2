package org.baoxue.api.policy.rule;

import org.baoxue.api.policy.rule.Holidays.Stretch;

/**
 * Days on which schools of a place are closed besides holidays and vacations, such as for snow or an examination. Offices
 * work.
 *
 * @param days the days and why
 */
public record Closure(Stretch days) implements Rule {}
