package org.baoxue.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One day of a place's calendar.
 *
 * @param day the day, in Asia/Shanghai
 * @param school whether classes are held
 * @param work whether offices work
 * @param published whether this is published; else it is assumed from the days of the week
 * @param name name of the holiday or closure, if it lies in one
 */
public record CalendarDay(LocalDate day, boolean school, boolean work, boolean published, Optional<String> name) {}
