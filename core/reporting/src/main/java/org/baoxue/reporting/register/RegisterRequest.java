package org.baoxue.reporting.register;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.reporting.ReportFormat;

/**
 * What to print.
 *
 * @param unit code of the unit that answers for what the rows are about
 * @param form key of the form
 * @param first first day that counts, in Asia/Shanghai; the first day of the school year if empty
 * @param last last day that counts, not in the future; today if empty
 * @param format of the file
 * @param reason why it is taken out, for the audit trail; 2 to 200 characters
 * @param masked whether names are shortened and personal fields masked whatever the role may see
 */
public record RegisterRequest(
        String unit,
        RuleKey form,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        ReportFormat format,
        String reason,
        boolean masked) {

    /** As the role may see it. */
    public RegisterRequest(
            String unit,
            RuleKey form,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            ReportFormat format,
            String reason) {
        this(unit, form, first, last, format, reason, false);
    }
}
