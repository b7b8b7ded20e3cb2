package org.baoxue.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The lawful exit from a case.
 *
 * @param kind which
 * @param on first day
 * @param until last day, of an approved 休学
 */
public record CaseExit(ExitKind kind, LocalDate on, Optional<LocalDate> until) {}
