package org.baoxue.console.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.casework.prevention.FocusEntry;
import org.baoxue.casework.prevention.FocusKind;
import org.baoxue.casework.prevention.FocusLists;
import org.baoxue.casework.prevention.FocusNoteKind;
import org.baoxue.casework.prevention.FocusQuery;

/** Lists the pupils who may leave. */
@Service
@Command(
        scope = "baoxue",
        name = "focus-list",
        description = "重点学生名单：易辍生、双困生、贫困家庭学生 (pupils on the lists of those who may leave)")
public final class FocusListCommand extends Paging {

    @Option(name = "--unit", description = "学校、班级、区县、乡镇等单位代码 (only those that this unit answers for)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--kind", description = "at-risk 重点生（易辍生）、double-difficulty 双困生、poor 贫困家庭学生 (only this list)")
    @Completion(
            value = StringsCompleter.class,
            values = {"at-risk", "double-difficulty", "poor"})
    private String kind;

    @Option(name = "--all", description = "包括已移出的 (also those who have left the list)")
    private boolean all;

    @Reference
    private ConsoleActor actors;

    @Reference
    private FocusLists focus;

    @Override
    public Object execute() {
        Set<FocusKind> kinds =
                kind == null ? Set.of() : Set.of(Choices.of("/kind", kind, FocusKind.class, FocusKind::key));
        Page<FocusEntry> found = focus.list(
                actors.current(), new FocusQuery(kinds, Optional.ofNullable(unit), Optional.empty(), all, page()));
        Table table = Tables.of(
                "学生 child",
                "条 no.",
                "姓名 name",
                "名单 list",
                "档案 file",
                "原因 reason",
                "班级 class",
                "列入 since",
                "帮扶人 helper",
                "最近检查 checked",
                "移出 removed");
        for (FocusEntry entry : found.items()) {
            table.row(
                    entry.child(),
                    entry.seq(),
                    entry.name().orElse(""),
                    entry.kind().chinese(),
                    entry.file(),
                    entry.reason().words(),
                    entry.classId().orElse(""),
                    entry.since(),
                    entry.helper(),
                    text(entry.last(FocusNoteKind.CHECK)),
                    text(entry.removal().map(FocusEntry.Removal::on)));
        }
        table.print();
        Tables.footer(found);
        return null;
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
