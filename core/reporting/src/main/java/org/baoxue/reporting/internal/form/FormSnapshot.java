package org.baoxue.reporting.internal.form;

import java.util.List;
import org.baoxue.reporting.FormLayout;

/**
 * The frozen content of one version of a report: plain values only, so that its canonical JSON is all that need be kept to
 * print it again. Dates are ISO texts.
 *
 * @param salt random hexadecimal text that keeps the hash of the content from being guessed once the content is erased;
 *     empty in what readers get
 * @param report id of the report
 * @param version 1 for the first draft
 * @param heading what stands above the table
 * @param making who made it from which facts and rules
 * @param columns left to right
 * @param rows top to bottom; empty for a zero report about children
 * @param totals the sums in the last row, a text for each column; empty if the form has none
 * @param signatures labels of the signature line
 * @param zero whether there is nothing to report (零报告)
 */
public record FormSnapshot(
        String salt,
        String report,
        int version,
        Heading heading,
        Making making,
        List<Head> columns,
        List<Row> rows,
        List<String> totals,
        List<String> signatures,
        boolean zero) {

    public FormSnapshot {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        signatures = List.copyOf(signatures);
    }

    /**
     * @param title exact title of the form
     * @param unit id of the reporting unit
     * @param unitName its name
     * @param period how the period or the event is said, such as 2026年2月
     * @param first first day reported about
     * @param last last day of the period
     * @param asOf the day at whose end the counts hold (截止日期): the last day, or the day of building if that is earlier
     * @param scope which children count (口径), such as 累计; empty if the form is no list of a period's children
     * @param rule key of the reporting rule
     * @param form key of the form rule
     */
    public record Heading(
            String title,
            String unit,
            String unitName,
            String period,
            String first,
            String last,
            String asOf,
            String scope,
            String rule,
            String form) {}

    /**
     * @param at when it was built, ISO date and time with offset (填报时间)
     * @param by name of the account
     * @param why reason given
     * @param policyHash hash of the policy snapshot
     * @param division place whose policy holds
     * @param policyDay day on which it holds
     * @param rosterSequence published sequence of the roster
     * @param rosterHash hash of the roster
     * @param layout how its workbook is laid out; what was frozen before there was a choice has the platform's
     */
    public record Making(
            String at,
            String by,
            String why,
            String policyHash,
            String division,
            String policyDay,
            long rosterSequence,
            String rosterHash,
            FormLayout layout) {
        public Making {
            layout = layout == null ? FormLayout.PLATFORM : layout;
        }
    }

    /**
     * @param field key of the field
     * @param header heading
     * @param group heading above several columns; empty if none
     * @param width in characters
     * @param platform whether no source gives the column (平台建议格式)
     * @param number whether its values are numbers
     */
    public record Head(String field, String header, String group, int width, boolean platform, boolean number) {}

    /**
     * @param subject id of the case or class behind the row
     * @param values a text for each column; empty if unknown
     */
    public record Row(String subject, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    FormSnapshot with(String newSalt, List<Row> newRows) {
        return new FormSnapshot(newSalt, report, version, heading, making, columns, newRows, totals, signatures, zero);
    }
}
