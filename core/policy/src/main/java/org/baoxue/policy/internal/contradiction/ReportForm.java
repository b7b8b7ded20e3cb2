package org.baoxue.policy.internal.contradiction;

import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.policy.Contradiction;

/** Whether any layer says on what form a report is made. */
final class ReportForm implements Check {

    @Override
    public void look(Said said) {
        if (said.rule() instanceof Reporting report && report.form().isEmpty()) {
            said.report(new AtOdds(
                    Contradiction.DUTY_WITHOUT_FORM, "form", "form", "缺 (absent)", "form.名称 (a rule key form.name)"));
        }
    }
}
