package org.baoxue.console.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.casework.entry.EntryRound;
import org.baoxue.casework.entry.EntryRounds;

/** Lists rounds of autumn entry. */
@Service
@Command(scope = "baoxue", name = "entry-list", description = "秋季入学轮次，新的在前 (rounds of autumn entry, the newest first)")
public final class EntryListCommand extends Paging {

    @Option(name = "--unit", description = "只看该单位及其下级开的 (only those of this unit and below)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--all", description = "包括已结束的 (also those closed)")
    private boolean all;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EntryRounds rounds;

    @Override
    public Object execute() {
        Page<EntryRound> page = rounds.rounds(actors.current(), Optional.ofNullable(unit), !all, page());
        Table table =
                Tables.of("轮次 round", "单位 unit", "学年 year", "应入学 due", "未落实 open", "应升学 due", "未落实 open", "状态 state");
        for (EntryRound round : page.items()) {
            table.row(
                    round.number(),
                    round.unitName(),
                    round.schoolYear(),
                    round.entrants().due(),
                    round.entrants().inQuestion(),
                    round.promotion().due(),
                    round.promotion().inQuestion(),
                    round.closing().isPresent() ? "已结束" : "进行中");
        }
        table.print();
        Tables.footer(page);
        return null;
    }
}
