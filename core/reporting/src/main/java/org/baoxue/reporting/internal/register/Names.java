package org.baoxue.reporting.internal.register;

import java.util.ArrayList;
import java.util.List;
import org.baoxue.access.Role;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.reporting.internal.form.FormSnapshot.Row;
import org.baoxue.reporting.internal.rows.Table;
import org.baoxue.roster.ChildNames;

/** Names of children as a role may see them. */
final class Names {

    private Names() {}

    static List<Row> shown(Role role, Table table) {
        int column = table.columns().stream().map(head -> head.field()).toList().indexOf(FormField.NAME.key());
        if (column < 0 || ChildNames.mayRead(role)) {
            return table.rows();
        }
        return table.rows().stream()
                .map(row -> {
                    List<String> values = new ArrayList<>(row.values());
                    values.set(column, ChildNames.masked(values.get(column)));
                    return new Row(row.subject(), values);
                })
                .toList();
    }
}
