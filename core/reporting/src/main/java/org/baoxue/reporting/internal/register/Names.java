package org.baoxue.reporting.internal.register;

import java.util.ArrayList;
import java.util.List;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.reporting.internal.form.FormSnapshot.Head;
import org.baoxue.reporting.internal.form.FormSnapshot.Row;
import org.baoxue.reporting.internal.rows.FormLine;
import org.baoxue.reporting.internal.rows.Table;
import org.baoxue.roster.ChildNames;

/** Names of children as a reader may see them. */
final class Names {

    private Names() {}

    static List<Row> shown(boolean whole, Table table) {
        return whole
                ? table.rows()
                : table.rows().stream()
                        .map(row -> new Row(row.subject(), masked(table.columns(), row)))
                        .toList();
    }

    private static List<String> masked(List<Head> columns, Row row) {
        List<String> values = new ArrayList<>(row.values());
        for (int i = 0; i < values.size(); i++) {
            String field = columns.get(i).field();
            if (field.equals(FormField.NAME.key())
                    || (field.equals(FormField.CHARGE.key()) && FormLine.isAboutChild(row.subject()))) {
                values.set(i, ChildNames.masked(values.get(i)));
            }
        }
        return values;
    }
}
