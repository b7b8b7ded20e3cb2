package org.baoxue.reporting.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baoxue.api.policy.rule.FormField;

/** Hides personal values of a snapshot from readers whose role has no purpose for them. */
public final class Masks {

    private static final Set<String> PERSONAL = Set.of(
            FormField.ID_NUMBER.key(),
            FormField.STUDENT_NUMBER.key(),
            FormField.PHONE.key(),
            FormField.HOUSEHOLD_ADDRESS.key());

    private Masks() {}

    /** The snapshot as its owner reads it: without the salt. */
    public static FormSnapshot open(FormSnapshot snapshot) {
        return snapshot.with("", snapshot.rows());
    }

    /** The snapshot as others read it: ID and student numbers, phones and addresses masked. */
    public static FormSnapshot masked(FormSnapshot snapshot) {
        return snapshot.with(
                "",
                snapshot.rows().stream()
                        .map(row -> new FormSnapshot.Row(row.subject(), mask(snapshot.columns(), row.values())))
                        .toList());
    }

    private static List<String> mask(List<FormSnapshot.Head> columns, List<String> values) {
        List<String> masked = new ArrayList<>(values);
        for (int i = 0; i < columns.size(); i++) {
            if (PERSONAL.contains(columns.get(i).field())) {
                masked.set(i, mask(values.get(i)));
            }
        }
        return masked;
    }

    /** Keeps the first third, at most six characters, and the last one of a long text. */
    public static String mask(String value) {
        if (value.isEmpty() || value.contains("***")) {
            return value;
        }
        int kept = Math.min(6, value.length() / 3);
        String tail = value.length() > 6 ? value.substring(value.length() - 1) : "";
        return value.substring(0, kept) + "*".repeat(value.length() - kept - tail.length()) + tail;
    }
}
