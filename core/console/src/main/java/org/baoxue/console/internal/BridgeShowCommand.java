package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.reconciliation.Bridge;
import org.baoxue.casework.reconciliation.BridgeTerm;
import org.baoxue.casework.reconciliation.Bridges;

/** Shows why the two lines of a place do not sum to the same number. */
@Service
@Command(
        scope = "baoxue",
        name = "bridge-show",
        description = "户籍线与学校线的数为何不等 (why the two lines of a place do not sum to the same number)")
public final class BridgeShowCommand implements Action {

    @Argument(required = true, name = "UNIT", description = "区县及以下、按地方负责的单位 (a unit that answers for a county or less)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Bridges bridges;

    @Override
    public Object execute() {
        Bridge bridge = bridges.of(actors.current(), unit);
        Table table = Tables.of("项 term", "人数 children");
        for (BridgeTerm term : BridgeTerm.values()) {
            String sign =
                    switch (term.sign()) {
                        case 1 -> "+ ";
                        case -1 -> "− ";
                        default -> "= ";
                    };
            table.row(sign + term.chinese() + " " + term.key(), bridge.count(term));
        }
        table.print();
        System.out.printf(
                "%s %s，名册 (roster) %s，政策 (policy) %s%n",
                bridge.place(), bridge.day(), bridge.rosterHash(), bridge.policyHash());
        return null;
    }
}
