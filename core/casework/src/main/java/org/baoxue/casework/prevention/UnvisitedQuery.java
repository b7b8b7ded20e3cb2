package org.baoxue.casework.prevention;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.PageRequest;

/**
 * Who is asked for.
 *
 * @param unit a class, a school, or another unit that answers for a county or less
 * @param from first day that counts; if empty, the first of the period in which the plan asks for a visit to every pupil
 * @param page which part of the list
 */
public record UnvisitedQuery(String unit, Optional<LocalDate> from, PageRequest page) {}
