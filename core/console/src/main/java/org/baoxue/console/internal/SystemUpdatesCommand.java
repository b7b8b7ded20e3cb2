package org.baoxue.console.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.access.Units;
import org.baoxue.casework.Cases;
import org.baoxue.casework.SystemUpdate;
import org.baoxue.casework.SystemUpdateQuery;

/** Lists what the national systems do not show yet. */
@Service
@Command(
        scope = "baoxue",
        name = "system-updates",
        description = "「学籍系统/全国平台已更新？」未办的在前 (what other systems must show, open ones first)")
public final class SystemUpdatesCommand extends Paging {

    @Option(name = "--unit", description = "只看该单位及以下 (only this unit and below)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--all", description = "包括已办的 (also those that are done)")
    private boolean all;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Cases cases;

    @Reference
    private Units units;

    @Override
    public Object execute() {
        if (unit != null) {
            units.show(actors.current(), unit);
        }
        Page<SystemUpdate> found = cases.systemUpdates(
                actors.current(),
                new SystemUpdateQuery(
                        Optional.empty(),
                        all ? Optional.empty() : Optional.of(false),
                        Optional.ofNullable(unit),
                        page()));
        Table table =
                Tables.of("个案 case", "姓名 name", "事件 event", "系统 system", "自 since", "已办 done", "登记人 by", "状态 status");
        for (SystemUpdate update : found.items()) {
            table.row(
                    update.caseId(),
                    update.name().orElse(""),
                    update.seq() + " " + update.kind().chinese(),
                    update.system().chinese(),
                    update.since(),
                    update.doneOn().map(LocalDate::toString).orElse(""),
                    update.doneBy().orElse(""),
                    update.status().orElse(""));
        }
        table.print();
        Tables.footer(found);
        return null;
    }
}
