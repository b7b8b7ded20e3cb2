package org.baoxue.reporting.layout;

import java.util.List;

/**
 * What came of binding a workbook.
 *
 * @param template what holds now
 * @param warnings what to look at, such as columns that the plan asks for and the workbook leaves out
 */
public record BoundForm(FormTemplate template, List<String> warnings) {
    public BoundForm {
        warnings = List.copyOf(warnings);
    }
}
