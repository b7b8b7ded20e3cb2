package org.baoxue.console.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.policy.PolicyChange;
import org.baoxue.policy.PolicyHistory;
import org.baoxue.policy.PolicyName;

/** Lists which policy was in force when. */
@Service
@Command(
        scope = "baoxue",
        name = "region-history",
        description = "列出何时生效哪个政策；写明区划则只列与之有关的变更 (which policy was in force where and when)")
public final class RegionHistoryCommand extends Paging {

    @Argument(name = "DIVISION", description = "行政区划代码，如 341502；缺省为全部变更 (division code)")
    private String division;

    @Reference
    private ConsoleActor actors;

    @Reference
    private PolicyHistory history;

    @Override
    public Object execute() {
        Page<PolicyChange> changes = history.changes(
                actors.current(),
                Optional.ofNullable(division)
                        .map(text -> PolicyName.parse("/division", text).division()),
                page());
        Table table = Tables.of("自 since", "至 until", "政策 policy", "变更 cause");
        for (PolicyChange change : changes.items()) {
            table.row(
                    Tables.time(change.since()),
                    change.until().map(Tables::time).orElse("现行 (in force)"),
                    change.hash().substring(0, 12),
                    change.cause());
        }
        table.print();
        Tables.footer(changes);
        return null;
    }
}
