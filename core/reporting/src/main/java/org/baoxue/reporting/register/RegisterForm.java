package org.baoxue.reporting.register;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.rule.RowSubject;

/**
 * A form that the plan of a place has.
 *
 * @param form key of the rule
 * @param title its title
 * @param rows what one row is about
 * @param columns headings left to right
 * @param platformColumns headings that no source gives (平台建议格式)
 * @param usedBy keys of the rules that want it: reports, obligations, visits; empty if it stands by itself
 * @param unitFile whether a plan wants it in the file of a unit (一校一册)
 * @param source the sentence that names it; empty where the platform proposes it (平台建议)
 */
public record RegisterForm(
        RuleKey form,
        String title,
        RowSubject rows,
        List<String> columns,
        List<String> platformColumns,
        List<RuleKey> usedBy,
        boolean unitFile,
        Optional<Source> source) {

    public RegisterForm {
        columns = List.copyOf(columns);
        platformColumns = List.copyOf(platformColumns);
        usedBy = List.copyOf(usedBy);
    }

    /** Who says it, in words. */
    public String basis() {
        if (source.isEmpty()) {
            return "平台建议";
        }
        return platformColumns.isEmpty() ? "方案规定" : "方案有此表，部分栏目为平台建议格式";
    }
}
