package org.baoxue.console.internal;

import java.time.LocalDate;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.casework.change.ChangeDoubt;
import org.baoxue.casework.change.EnrolmentChanges;
import org.baoxue.casework.change.RegisteredChange;

/** Lists the registered changes of a unit, or what is in doubt. */
@Service
@Command(
        scope = "baoxue",
        name = "change-list",
        description = "学籍变动登记；--doubts 列学籍变动待核 (registered changes of enrolment, or what is in doubt)")
public final class ChangeListCommand extends Paging {

    @Option(name = "--doubts", description = "学籍变动待核：转出未转入、名单消失无登记、登记与名单不符、休学期满未复学 (what is in doubt)")
    private boolean doubts;

    @Option(name = "--kind", description = "只列该类待核，如 waiting (only doubts of this kind)")
    private String kind;

    @Argument(required = true, name = "UNIT", description = "学校、班级、区县等单位代码 (unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EnrolmentChanges changes;

    @Override
    public Object execute() {
        if (doubts || kind != null) {
            doubts();
        } else {
            changes();
        }
        return null;
    }

    private void changes() {
        Page<RegisteredChange> found = changes.list(actors.current(), unit, page());
        Table table =
                Tables.of("学生 child", "号 no.", "姓名 name", "变动 change", "日期 on", "原 from", "新 to", "截止 until", "登记 by");
        for (RegisteredChange change : found.items()) {
            table.row(
                    change.child(),
                    change.seq(),
                    change.name().orElse(""),
                    change.kind().chinese(),
                    change.on(),
                    change.from(),
                    change.to(),
                    change.until().map(LocalDate::toString).orElse(""),
                    change.recordedBy());
        }
        table.print();
        Tables.footer(found);
    }

    private void doubts() {
        Set<ChangeDoubt.Kind> kinds = kind == null
                ? Set.of()
                : Set.of(Choices.of("/kind", kind, ChangeDoubt.Kind.class, ChangeDoubt.Kind::key));
        Page<ChangeDoubt> found = changes.doubts(actors.current(), unit, kinds, page());
        Table table = Tables.of("学生 child", "姓名 name", "待核 doubt", "学校 school", "自 since", "天数 days", "登记 entry");
        for (ChangeDoubt doubt : found.items()) {
            table.row(
                    doubt.child(),
                    doubt.name().orElse(""),
                    doubt.kind().chinese(),
                    doubt.school(),
                    doubt.since(),
                    doubt.days(),
                    doubt.entry().map(String::valueOf).orElse(""));
        }
        table.print();
        Tables.footer(found);
    }
}
