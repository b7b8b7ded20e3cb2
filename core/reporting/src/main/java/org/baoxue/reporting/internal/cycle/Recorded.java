package org.baoxue.reporting.internal.cycle;

import org.baoxue.reporting.internal.cycle.ReportCourse.Made;

/** An event as it stands in the log. */
public record Recorded(long seq, Made made, ReportEvent event) {}
