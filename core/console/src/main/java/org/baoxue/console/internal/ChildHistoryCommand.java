package org.baoxue.console.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.roster.ChildHistory;
import org.baoxue.roster.ChildHistory.FieldChange;
import org.baoxue.roster.Roster;
import org.baoxue.roster.RowOrigin;

/** Shows what each import changed of a child, masked. */
@Service
@Command(
        scope = "baoxue",
        name = "child-history",
        description = "名册沿革：何人用哪个文件改了哪些栏 (who changed what of a child from which file)")
public final class ChildHistoryCommand implements Action {

    @Argument(index = 0, required = true, name = "CHILD", description = "学生代号，26位 (the child's pseudonym)")
    private String child;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Roster roster;

    @Override
    public Object execute() {
        ChildHistory history = roster.history(actors.current(), Choices.child(child));
        Table table = Tables.of(
                "名单 list",
                "名册号 sequence",
                "生效 at",
                "何人 by",
                "文件 file",
                "行 row",
                "SHA-256",
                "栏 field",
                "原 before",
                "现 after");
        history.enrolments().forEach(version -> rows(table, "学籍", version.origin(), version.changes()));
        history.households().forEach(version -> rows(table, "户籍", version.origin(), version.changes()));
        table.print();
        return null;
    }

    private static void rows(Table table, String list, RowOrigin origin, List<FieldChange> changes) {
        for (FieldChange change : changes) {
            table.row(
                    list,
                    origin.seq(),
                    Tables.time(origin.at()),
                    origin.by(),
                    origin.fileName(),
                    origin.rowNumber().map(String::valueOf).orElse(""),
                    origin.fileSha256().orElse(""),
                    change.name(),
                    change.before(),
                    change.after());
        }
    }
}
