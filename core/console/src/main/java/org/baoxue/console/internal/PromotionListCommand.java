package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.casework.change.Promotion;
import org.baoxue.casework.change.Promotions;

/** Lists the promotions of a unit. */
@Service
@Command(
        scope = "baoxue",
        name = "promotion-list",
        description = "一个单位及其上下级的升级批次；选项写在前面 (the promotions of a unit; options come first)")
public final class PromotionListCommand extends Paging {

    @Argument(required = true, name = "UNIT", description = "学校、区县等单位代码 (unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Promotions promotions;

    @Override
    public Object execute() {
        Page<Promotion> found = promotions.list(actors.current(), unit, page());
        PromotionTables.print(found.items());
        Tables.footer(found);
        return null;
    }
}
