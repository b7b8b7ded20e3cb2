package org.baoxue.console.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.access.Units;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;
import org.baoxue.policy.SchoolCalendars;

/** Lists cases. */
@Service
@Command(scope = "baoxue", name = "case-list", description = "列出个案 (lists cases)")
public final class CaseListCommand extends Paging {

    @Option(name = "--unit", description = "学校、班级等单位代码 (only of this unit and below)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--all", description = "包括已复学、已销号和已撤销的 (also those no longer open)")
    private boolean all;

    @Option(name = "--offered", description = "只列待接收的移交 (only those whose hand-over waits for a receipt)")
    private boolean offered;

    @Option(name = "--poor", description = "只列脱贫户辍学 (only children on the list of 脱贫户)")
    private boolean poor;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Cases cases;

    @Reference
    private Units units;

    @Reference
    private SchoolCalendars calendars;

    @Override
    public Object execute() {
        if (unit != null) {
            units.show(actors.current(), unit);
        }
        Set<CaseState> states = all
                ? Set.of()
                : Arrays.stream(CaseState.values()).filter(CaseState::open).collect(Collectors.toSet());
        Page<CaseView> found = cases.list(
                actors.current(),
                new CaseQuery(states, Optional.ofNullable(unit), Optional.empty(), false, offered, poor, page()));
        Table table = Tables.of(
                "编号 id", "类别 state", "姓名 name", "缺课起 since", "达到 reached", "推算日 assumed", "班级 class", "规则 rule");
        for (CaseView view : found.items()) {
            table.row(
                    view.id(),
                    view.markedStateName(),
                    view.name().orElse(""),
                    view.since(),
                    view.reachedOn(),
                    assumed(view),
                    view.classId().orElse(""),
                    view.rule().map(RuleKey::text).orElse(""));
        }
        table.print();
        Tables.footer(found);
        return null;
    }

    /** Days of the absence that no published calendar covers. */
    private String assumed(CaseView view) {
        long days = calendars.days(actors.current(), view.division(), view.since(), view.reachedOn()).stream()
                .filter(day -> !day.published())
                .count();
        return days == 0 ? "" : Long.toString(days);
    }
}
