package org.baoxue.roster.internal.job;

import org.baoxue.roster.internal.check.RowCheck;

/**
 * A row on its way into the roster.
 *
 * @param check the row as the file has it, and its faults
 * @param row what it says
 */
record Candidate<R>(RowCheck check, R row) {}
