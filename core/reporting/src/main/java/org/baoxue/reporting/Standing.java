package org.baoxue.reporting;

import java.util.Optional;
import org.baoxue.casework.DutyView;

/**
 * Whether a unit has done a duty to report (谁已报、谁未报).
 *
 * @param duty what is owed
 * @param report its report; empty if there is not even a draft
 */
public record Standing(DutyView duty, Optional<ReportView> report) {}
