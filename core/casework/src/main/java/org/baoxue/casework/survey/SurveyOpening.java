package org.baoxue.casework.survey;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.unit.Line;

/**
 * A round to be opened.
 *
 * @param unit who answers for it: on the household line a unit with a place or a 包保 scope of a county or less
 * @param line which line asks
 * @param first first day; if empty, the plan's cycle gives both days, where it has one
 * @param last last day
 */
public record SurveyOpening(String unit, Line line, Optional<LocalDate> first, Optional<LocalDate> last) {}
