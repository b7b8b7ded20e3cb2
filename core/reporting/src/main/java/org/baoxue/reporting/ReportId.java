package org.baoxue.reporting;

import org.baoxue.casework.DutyId;

/**
 * The identity of a report: that of the duty which it answers, made from unit, rule, subject and period or event. There is
 * one report for a duty, in versions.
 *
 * @param duty the duty
 */
public record ReportId(DutyId duty) {

    /**
     * The report with this id.
     *
     * @throws IllegalArgumentException if the text is not 64 hexadecimal digits
     */
    public static ReportId of(String text) {
        return new ReportId(new DutyId(text));
    }

    /** 64 hexadecimal digits; may stand in URLs and file names. */
    public String value() {
        return duty.value();
    }

    @Override
    public String toString() {
        return value();
    }
}
