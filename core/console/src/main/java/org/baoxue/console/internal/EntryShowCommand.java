package org.baoxue.console.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.casework.entry.DueChild;
import org.baoxue.casework.entry.EntryQuery;
import org.baoxue.casework.entry.EntryRounds;
import org.baoxue.casework.entry.EntryStanding;

/** Shows how far a round of autumn entry has come. */
@Service
@Command(
        scope = "baoxue",
        name = "entry-show",
        description = "一轮秋季入学的进度，逐村、逐校；--children 列出学生 (how far a round has come)")
public final class EntryShowCommand extends Paging {

    @Option(
            name = "--children",
            description =
                    "列出学生：registered 已注册、notified 已通知待报到、postponed 经批准缓学、explained 已说明、case 已立案、in-question 未落实、all 全部")
    @Completion(
            value = StringsCompleter.class,
            values = {"registered", "notified", "postponed", "explained", "case", "in-question", "all"})
    private String children;

    @Option(name = "--cell", description = "只看该村组或学校 (only this village group, village or school)")
    private String cell;

    @Argument(index = 0, required = true, name = "ROUND", description = "轮次号 (number of the round)")
    private long round;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EntryRounds rounds;

    @Override
    public Object execute() {
        EntryTables.print(rounds.round(actors.current(), round));
        if (children == null) {
            cells();
        } else {
            Page<DueChild> page = rounds.children(
                    actors.current(),
                    round,
                    new EntryQuery(Optional.empty(), standing(), Optional.ofNullable(cell), page()));
            EntryTables.print(page.items());
            Tables.footer(page);
        }
        return null;
    }

    private void cells() {
        Table table =
                Tables.of("代码 cell", "村组或原学校 name", "类别 part", "应到 due", "已注册", "待报到", "缓学", "已说明", "已立案", "未落实 open");
        rounds.cells(actors.current(), round).stream()
                .filter(known -> cell == null || known.id().equals(cell))
                .forEach(known -> table.row(
                        known.id(),
                        known.name(),
                        known.part().chinese(),
                        known.count().due(),
                        known.count().registered(),
                        known.count().notified(),
                        known.count().postponed(),
                        known.count().explained(),
                        known.count().cases(),
                        known.count().inQuestion()));
        table.print();
    }

    private Optional<EntryStanding> standing() {
        return children.equals("all")
                ? Optional.empty()
                : Optional.of(Choices.of("/children", children, EntryStanding.class, EntryStanding::key));
    }
}
