package org.baoxue.casework;

import java.time.LocalDate;

/**
 * How a duty other than a report was done.
 *
 * @param on the day in Asia/Shanghai, today or earlier
 * @param account what was done, and what shows it (minutes, roster, receipt); not personal, required
 */
public record Fulfilment(LocalDate on, String account) {}
