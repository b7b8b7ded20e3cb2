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
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.casework.cohort.Cohort;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.casework.cohort.CohortNumbers.Flows;
import org.baoxue.casework.cohort.Cohorts;

/** Lists the recorded cohorts of a unit, or all entries of one. */
@Service
@Command(
        scope = "baoxue",
        name = "cohort-list",
        description = "列出单位及下属各届人数；--history 列一届的全部登记 (the recorded cohorts of a unit, or all entries of one)")
public final class CohortListCommand extends Paging {

    @Option(name = "--year", description = "只列该届，即毕业年 (only those who graduate in this year)")
    private Integer year;

    @Option(name = "--history", description = "该学段 --year 届的全部登记，含已更正的 (all entries of the cohort of this stage)")
    @Completion(
            value = StringsCompleter.class,
            values = {"primary", "junior", "compulsory"})
    private String stage;

    @Argument(required = true, name = "UNIT", description = "单位代码 (code of the unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Cohorts cohorts;

    @Override
    public Object execute() {
        Table table = Tables.of(
                "单位 unit",
                "届 cohort",
                "号 no.",
                "入学年 entry",
                "招生 entrants",
                "转入/借读/其它 in",
                "转出/休学/其它 out",
                "毕业 graduates",
                "平台登记 registered",
                "凭证 proof",
                "登记 by",
                "时间 at",
                "状态 state");
        if (stage != null) {
            history(table);
            return null;
        }
        Page<CohortEntry> found = cohorts.list(actors.current(), unit, Optional.ofNullable(year), page());
        found.items().forEach(entry -> row(table, entry));
        table.print();
        Tables.footer(found);
        return null;
    }

    private void history(Table table) {
        if (year == null) {
            throw new Invalid("/--year", "--history 须同时写 --year (name the year)");
        }
        cohorts.of(actors.current(), new Cohort(unit, Choices.of("/stage", stage, Stage.class, Stage::key), year))
                .forEach(entry -> row(table, entry));
        table.print();
    }

    private static void row(Table table, CohortEntry entry) {
        Optional<Flows> flows = entry.numbers().flows();
        table.row(
                entry.cohort().unit(),
                entry.cohort().words(),
                entry.number(),
                entry.entryYear(),
                entry.numbers().entrants(),
                flows.map(all -> "%d/%d/%d".formatted(all.transferredIn(), all.hosted(), all.otherIn()))
                        .orElse("未登记"),
                flows.map(all -> "%d/%d/%d".formatted(all.transferredOut(), all.suspended(), all.otherOut()))
                        .orElse("未登记"),
                entry.numbers().graduates().map(String::valueOf).orElse("未登记"),
                entry.registeredGraduates()
                        .map(count -> count
                                + entry.difference()
                                        .filter(more -> more != 0)
                                        .map("（相差 %+d）"::formatted)
                                        .orElse(""))
                        .orElse(""),
                entry.proof(),
                entry.recordedBy(),
                Tables.time(entry.recordedAt()),
                entry.withdrawn() ? "撤回" : entry.stands() ? "有效" : "已更正");
    }
}
