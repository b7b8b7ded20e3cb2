package org.baoxue.console.internal;

import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.casework.prevention.FocusReason;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.HomeVisitQuery;
import org.baoxue.casework.prevention.HomeVisits;

/** Lists visits at home. */
@Service
@Command(scope = "baoxue", name = "visit-list", description = "家访记录，新的在前 (visits at home, the newest first)")
public final class VisitListCommand extends Paging {

    @Option(name = "--unit", description = "学校、班级、区县、乡镇等单位代码 (only to children that this unit answers for)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--child", description = "学生编号 (only to this child)")
    private String child;

    @Option(name = "--from", description = "首日 (first day)")
    private String from;

    @Option(name = "--to", description = "末日 (last day)")
    private String to;

    @Reference
    private ConsoleActor actors;

    @Reference
    private HomeVisits visits;

    @Override
    public Object execute() {
        Page<HomeVisit> found = visits.list(
                actors.current(),
                new HomeVisitQuery(
                        Set.of(),
                        Optional.ofNullable(unit),
                        Optional.ofNullable(child).map(Choices::child),
                        Optional.ofNullable(from).map(Dates::parse),
                        Optional.ofNullable(to).map(Dates::parse),
                        page()));
        Table table = Tables.of(
                "日期 day",
                "学生 child",
                "次 no.",
                "姓名 name",
                "班级 class",
                "作为 as",
                "走访人 by",
                "见到 met",
                "结果 outcome",
                "原因 reason",
                "签字 signed",
                "撤回 taken back");
        for (HomeVisit visit : found.items()) {
            table.row(
                    visit.on(),
                    visit.child(),
                    visit.seq(),
                    visit.name().orElse(""),
                    visit.classId().orElse(""),
                    visit.group().chinese(),
                    String.join("、", visit.visitors()),
                    visit.met().chinese(),
                    visit.outcome().chinese(),
                    visit.reason().map(FocusReason::words).orElse(""),
                    visit.signed() ? "有" : "无",
                    visit.revoked().isPresent() ? "已撤回" : "");
        }
        table.print();
        Tables.footer(found);
        return null;
    }
}
