package org.baoxue.reporting.internal.rows;

import java.util.Map;
import org.baoxue.api.policy.rule.FormField;

/**
 * What is known for one row of a form. Texts are as the actor may see them; what is not known, or is written by hand, is
 * left out.
 *
 * @param subject id of what the row is about, never personal data
 * @param values by field
 */
public record FormLine(String subject, Map<FormField, String> values) {

    public FormLine {
        values = Map.copyOf(values);
    }

    /** The text of a field; empty if nothing is known. */
    public String text(FormField field) {
        return values.getOrDefault(field, "");
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "FormLine[" + subject + "]";
    }
}
