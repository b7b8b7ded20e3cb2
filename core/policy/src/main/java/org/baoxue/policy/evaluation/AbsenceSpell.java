package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of time in which a definition was met.
 *
 * @param verdict how it was met
 * @param ended the day that ended it: attended or on leave or, for summed absences, the day on which too few were left in the
 *     window; empty while it lasts
 */
public record AbsenceSpell(AbsenceVerdict verdict, Optional<LocalDate> ended) {}
