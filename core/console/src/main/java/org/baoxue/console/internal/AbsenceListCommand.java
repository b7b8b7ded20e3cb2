package org.baoxue.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.roster.AbsenceRecord;
import org.baoxue.roster.Leaves;

/** 缺课登记. */
@Service
@Command(
        scope = "baoxue",
        name = "absence-list",
        description = "缺课登记：连续最久的在前；选项写在前面 (who missed lessons without leave, the longest run first)")
public final class AbsenceListCommand extends Paging {

    @Option(name = "--from", description = "首日，默认五个月前 (first day; default five months before the last)")
    private String from;

    @Option(name = "--to", description = "末日，默认今天 (last day; default today)")
    private String to;

    @Argument(required = true, name = "UNIT", description = "学校、班级等单位代码 (a unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Leaves leaves;

    @Reference
    private Clock clock;

    @Override
    public Object execute() {
        Page<AbsenceRecord> found = leaves.absences(
                actors.current(),
                unit,
                Optional.ofNullable(from).map(Dates::parse),
                Optional.ofNullable(to).map(Dates::parse).orElseGet(() -> LocalDate.now(clock)),
                page());
        Table table = Tables.of(
                "学生 child",
                "姓名 name",
                "班级 class",
                "连续 running",
                "合计 total",
                "请假 leave",
                "休学 suspended",
                "转出 transferred",
                "缺课日 days");
        for (AbsenceRecord record : found.items()) {
            table.row(
                    record.child(),
                    record.name().orElse(""),
                    record.classId(),
                    record.running(),
                    record.absent().size(),
                    record.leave(),
                    record.suspended(),
                    record.transferred(),
                    record.absent().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        }
        table.print();
        Tables.footer(found);
        return null;
    }
}
