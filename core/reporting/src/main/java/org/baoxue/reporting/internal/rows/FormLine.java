package org.baoxue.reporting.internal.rows;

import java.util.Map;
import org.baoxue.api.policy.rule.FormField;

/**
 * What is known for one row of a form, whole and unmasked; what is not known, or is written by hand, is
 * left out.
 *
 * @param subject id of what the row is about, never personal data
 * @param values by field
 */
public record FormLine(String subject, Map<FormField, String> values) {

    private static final String CHILD = "child/";

    public FormLine {
        values = Map.copyOf(values);
    }

    /** The subject of a row that names a child in a column which may also name units and places. */
    public static String aboutChild(String id) {
        return CHILD + id;
    }

    /** Whether a subject was made by {@link #aboutChild}. */
    public static boolean isAboutChild(String subject) {
        return subject.startsWith(CHILD);
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
