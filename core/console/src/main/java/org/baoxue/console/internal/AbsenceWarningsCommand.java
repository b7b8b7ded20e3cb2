package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.casework.EarlyWarning;
import org.baoxue.casework.EarlyWarnings;

/** 累计缺课预警. */
@Service
@Command(
        scope = "baoxue",
        name = "absence-warnings",
        description = "累计缺课预警：累计最多的在前，只提示不立案 (who misses many lessons without an open case, the most first)")
public final class AbsenceWarningsCommand extends Paging {

    @Argument(required = true, name = "UNIT", description = "学校、班级等单位代码 (a unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EarlyWarnings warnings;

    @Override
    public Object execute() {
        Page<EarlyWarning> found = warnings.list(actors.current(), unit, page());
        WarningTables.print(found);
        Tables.footer(found);
        return null;
    }
}
