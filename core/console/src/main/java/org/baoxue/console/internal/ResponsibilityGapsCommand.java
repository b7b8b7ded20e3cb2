package org.baoxue.console.internal;

import java.time.Clock;
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
import org.baoxue.casework.responsibility.Assignment;
import org.baoxue.casework.responsibility.Gap;
import org.baoxue.casework.responsibility.GapQuery;
import org.baoxue.casework.responsibility.ResponsibilityGaps;

/** Lists what nobody answers for. */
@Service
@Command(
        scope = "baoxue",
        name = "responsibility-gaps",
        description = "包保缺口：没有人负责的村、班、未在校学生 (villages, classes and children out of school without anybody)")
public final class ResponsibilityGapsCommand extends Paging {

    @Option(name = "--unit", description = "只看该单位负责的 (only what this unit answers for)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--on", description = "哪一天，默认今天 (on which day; default today)")
    private String on;

    @Reference
    private ConsoleActor actors;

    @Reference
    private ResponsibilityGaps gaps;

    @Reference
    private Clock clock;

    @Override
    public Object execute() {
        LocalDate day = Optional.ofNullable(on).map(Dates::parse).orElseGet(() -> LocalDate.now(clock));
        Page<Gap> found = gaps.list(actors.current(), new GapQuery(Optional.ofNullable(unit), Set.of(), day, page()));
        Table table = Tables.of(
                "类别 kind", "对象 charge", "名称 name", "缘由 cause", "空缺的责任 tier", "前任 last", "至 until", "方案规定 plan");
        for (Gap gap : found.items()) {
            table.row(
                    gap.kind().chinese(),
                    gap.charge().id(),
                    gap.name().orElse(""),
                    gap.cause().chinese(),
                    gap.tier().map(tier -> tier.words()).orElse(""),
                    gap.last().map(last -> last.person().name()).orElse(""),
                    gap.last()
                            .flatMap(last ->
                                    last.ending().map(Assignment.Ending::last).or(last::last))
                            .map(LocalDate::toString)
                            .orElse(""),
                    gap.plan().isEmpty() ? "方案未规定 (silent)" : String.join("、", gap.plan()));
        }
        table.print();
        Tables.footer(found);
        return null;
    }
}
