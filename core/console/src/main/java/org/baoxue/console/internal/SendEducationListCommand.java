package org.baoxue.console.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.access.Units;
import org.baoxue.casework.sendeducation.SendEducationFiles;
import org.baoxue.casework.sendeducation.SendFile;
import org.baoxue.casework.sendeducation.SendQuery;
import org.baoxue.casework.sendeducation.SendState;

/** Lists the files of children who are sent lessons. */
@Service
@Command(scope = "baoxue", name = "sendedu-list", description = "列出送教档案 (lists the children who are sent lessons)")
public final class SendEducationListCommand extends Paging {

    @Option(name = "--unit", description = "学校、班级、区县、乡镇等单位代码 (only those that this unit answers for)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--all", description = "包括已结束和评估为其他安置的 (also those no longer sent lessons)")
    private boolean all;

    @Reference
    private ConsoleActor actors;

    @Reference
    private SendEducationFiles files;

    @Reference
    private Units units;

    @Override
    public Object execute() {
        if (unit != null) {
            units.show(actors.current(), unit);
        }
        Set<SendState> states = all ? Set.of() : Set.of(SendState.APPLIED, SendState.SERVED);
        Page<SendFile> found = files.list(actors.current(), new SendQuery(states, Optional.ofNullable(unit), page()));
        Table table = Tables.of(
                "学生 child",
                "姓名 name",
                "状态 state",
                "学校 school",
                "申请 applied",
                "评估 assessed",
                "复评 review",
                "次数 visits",
                "最近送教 last");
        for (SendFile file : found.items()) {
            table.row(
                    file.child(),
                    file.name().orElse(""),
                    file.state().chinese(),
                    file.school(),
                    file.appliedOn(),
                    text(file.assessedOn()),
                    text(file.reviewBy()),
                    file.visits(),
                    text(file.lastVisit()));
        }
        table.print();
        Tables.footer(found);
        return null;
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
