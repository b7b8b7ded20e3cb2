package org.baoxue.console.internal;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.baoxue.casework.survey.SurveyEntry;
import org.baoxue.casework.survey.SurveyQuery;
import org.baoxue.casework.survey.SurveyStanding;
import org.baoxue.casework.survey.Surveys;
import org.baoxue.roster.ListKind;

/** Shows how far a survey round has come. */
@Service
@Command(
        scope = "baoxue",
        name = "survey-show",
        description = "一轮排查的进度，逐村民小组、逐班；--children 列出孩子 (how far a round has come)")
public final class SurveyShowCommand extends Paging {

    @Option(name = "--children", description = "列出孩子：open 未落实、settled 已落实、out-of-school 失学辍学、besides 名单外发现、all 全部")
    @Completion(
            value = StringsCompleter.class,
            values = {"open", "settled", "out-of-school", "besides", "all"})
    private String children;

    @Option(name = "--cell", description = "只看该村民小组、村或班级 (only this village group, village or class)")
    private String cell;

    @Argument(index = 0, required = true, name = "ROUND", description = "轮次号 (number of the round)")
    private long round;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Surveys surveys;

    @Override
    public Object execute() {
        SurveyTables.print(surveys.round(actors.current(), round));
        if (children == null) {
            coverage();
        } else {
            Page<SurveyEntry> entries = surveys.entries(
                    actors.current(), round, new SurveyQuery(standing(), Optional.ofNullable(cell), page()));
            list(entries);
            Tables.footer(entries);
        }
        return null;
    }

    private void coverage() {
        Table table = Tables.of(
                "代码 cell",
                "小组或班级 name",
                "户 households",
                "未落实户 open",
                "人 children",
                "未落实 open",
                "失联 lost",
                "失学辍学 out",
                "名单外 besides");
        surveys.coverage(actors.current(), round).stream()
                .filter(known -> cell == null || known.id().equals(cell))
                .forEach(known -> table.row(
                        known.id(),
                        known.name(),
                        known.count().households(),
                        known.count().householdsOpen(),
                        known.count().children(),
                        known.count().open(),
                        known.count().lost(),
                        known.count().outOfSchool(),
                        known.count().besides()));
        table.print();
    }

    private static void list(Page<SurveyEntry> entries) {
        Table table = Tables.of(
                "编号 no", "户 household", "小组或班级 cell", "姓名 name", "名单 lists", "结果 outcome", "摸底人 by", "签字 signed");
        for (SurveyEntry entry : entries.items()) {
            table.row(
                    entry.number(),
                    entry.household() == 0 ? "" : entry.household(),
                    entry.cellName(),
                    entry.name().orElse(""),
                    entry.lists().stream().sorted().map(ListKind::chinese).collect(Collectors.joining("、")),
                    entry.answer().map(known -> known.outcome().chinese()).orElse("未查"),
                    entry.answer().map(known -> known.surveyor()).orElse(""),
                    entry.answer().map(known -> known.signedOn().toString()).orElse(""));
        }
        table.print();
    }

    private Optional<SurveyStanding> standing() {
        if (children.equals("all")) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(SurveyStanding.values())
                .filter(known -> known.key().equals(children))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "/children",
                        "应为 open、settled、out-of-school、besides 或 all，实为 '%s' (not one of them)".formatted(children))));
    }
}
