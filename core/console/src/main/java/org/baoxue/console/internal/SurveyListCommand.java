package org.baoxue.console.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.casework.survey.SurveyRound;
import org.baoxue.casework.survey.Surveys;

/** Lists survey rounds. */
@Service
@Command(scope = "baoxue", name = "survey-list", description = "排查轮次，新的在前 (survey rounds, the newest first)")
public final class SurveyListCommand extends Paging {

    @Option(name = "--unit", description = "只看该单位及其下级开的 (only those of this unit and below)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--all", description = "包括已结束的 (also those closed)")
    private boolean all;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Surveys surveys;

    @Override
    public Object execute() {
        Page<SurveyRound> rounds = surveys.rounds(actors.current(), Optional.ofNullable(unit), !all, page());
        Table table =
                Tables.of("轮次 round", "单位 unit", "线 line", "首日 first", "末日 last", "人 children", "未落实 open", "状态 state");
        for (SurveyRound round : rounds.items()) {
            table.row(
                    round.number(),
                    round.unitName(),
                    SurveyTables.line(round.line()),
                    round.first(),
                    round.last(),
                    round.count().children(),
                    round.count().open(),
                    round.closing().isPresent() ? "已结束" : "进行中");
        }
        table.print();
        Tables.footer(rounds);
        return null;
    }
}
