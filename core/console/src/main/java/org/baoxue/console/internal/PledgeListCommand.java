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
import org.baoxue.casework.responsibility.Pledge;
import org.baoxue.casework.responsibility.PledgeQuery;
import org.baoxue.casework.responsibility.Pledges;
import org.baoxue.casework.responsibility.Signatory;

/** Lists letters of responsibility. */
@Service
@Command(
        scope = "baoxue",
        name = "pledge-list",
        description = "责任书一览，新签的在前 (letters of responsibility, those signed last first)")
public final class PledgeListCommand extends Paging {

    @Option(name = "--unit", description = "只看该单位及以下的 (only this unit and below)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--all", description = "包括已撤回的 (also those taken back)")
    private boolean all;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Pledges pledges;

    @Override
    public Object execute() {
        Page<Pledge> found = pledges.list(
                actors.current(), new PledgeQuery(Optional.ofNullable(unit), Optional.empty(), Set.of(), all, page()));
        Table table = Tables.of(
                "单位 unit",
                "编号 number",
                "题名 title",
                "依据 basis",
                "签订 signed",
                "甲方 first",
                "乙方 second",
                "状态 state",
                "登记号 id");
        for (Pledge pledge : found.items()) {
            table.row(
                    pledge.unit(),
                    pledge.number(),
                    pledge.title(),
                    pledge.basis(),
                    pledge.signedOn(),
                    signed(pledge.first()),
                    signed(pledge.second()),
                    pledge.revoked().map(reason -> ("已撤回 " + reason).strip()).orElse(""),
                    pledge.id());
        }
        table.print();
        Tables.footer(found);
        return null;
    }

    private static String signed(Signatory signatory) {
        return signatory.party().chinese() + " " + signatory.name();
    }
}
