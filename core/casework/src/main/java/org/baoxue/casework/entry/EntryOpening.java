package org.baoxue.casework.entry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A round to be opened.
 *
 * @param unit who answers for it: a unit with a place or a 包保 scope of a county or less
 * @param schoolYear calendar year in which the school year begins
 * @param reportBy last day for reporting at school (报到); the first day of the school year if empty
 */
public record EntryOpening(String unit, int schoolYear, Optional<LocalDate> reportBy) {}
