package org.baoxue.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.casework.CaseId;
import org.baoxue.reporting.indicator.CohortChildren;
import org.baoxue.reporting.indicator.CohortChildren.Child;
import org.baoxue.reporting.indicator.FigureChild;
import org.baoxue.reporting.indicator.FigureSide;
import org.baoxue.reporting.indicator.Formula;
import org.baoxue.reporting.indicator.Indicators;
import org.baoxue.reporting.indicator.Indicators.FigureQuery;
import org.baoxue.reporting.indicator.SubPopulation;

/** Lists the children behind a figure. */
@Service
@Command(
        scope = "baoxue",
        name = "indicator-children",
        description = "列出一个数背后的孩子；选项写在前面 (the children behind a figure; options come first)")
public final class IndicatorChildrenCommand extends Paging {

    @Argument(index = 0, required = true, name = "UNIT", description = "单位代码 (code of the unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(
            index = 1,
            required = true,
            name = "INDICATOR",
            description = "指标，如 dropout-rate、nine-year-retention-rate、retention-rate (the indicator)")
    private String indicator;

    @Argument(
            index = 2,
            required = true,
            name = "STAGE",
            description = "学段：primary、junior、compulsory (the stage of schooling)")
    private String stage;

    @Argument(index = 3, name = "DATE", description = "统计日，默认今天 (last day that counts; default today)")
    private String date;

    @Option(name = "--side", description = "lost 流失（默认）、kept 其余或毕业、base 基数或招生 (which of them)")
    private String side = FigureSide.LOST.key();

    @Option(name = "--group", description = "人群，默认 all (group of children)")
    private String group = SubPopulation.ALL.key();

    @Reference
    private ConsoleActor actors;

    @Reference
    private Indicators indicators;

    @Reference
    private Clock clock;

    @Override
    public Object execute() {
        Actor actor = actors.current();
        FigureQuery query = new FigureQuery(
                unit,
                date == null ? LocalDate.now(clock) : Dates.parse(date),
                Choices.of("/indicator", indicator, Indicator.class, Indicator::key),
                Choices.of("/stage", stage, Stage.class, Stage::key),
                Choices.of("/side", side, FigureSide.class, FigureSide::key),
                Choices.of("/group", group, SubPopulation.class, SubPopulation::key));
        if (Formula.variants(query.indicator()).get(0).ofCohort()) {
            print(indicators.cohort(actor, query, page()));
        } else {
            print(indicators.children(actor, query, page()));
        }
        return null;
    }

    private static void print(Page<FigureChild> children) {
        Table table = Tables.of("孩子 child", "姓名 name", "学校 school", "班级 class", "年级 grade", "个案 case");
        children.items().forEach(child -> table.row(cells(child).toArray()));
        table.print();
        Tables.footer(children);
    }

    private static void print(CohortChildren opened) {
        Table table = Tables.of("孩子 child", "姓名 name", "学校 school", "班级 class", "年级 grade", "个案 case", "情况 told of it");
        for (Child child : opened.children().items()) {
            table.row(Stream.concat(cells(child.child()).stream(), Stream.of(child.reason()))
                    .toArray());
        }
        table.print();
        Tables.footer(opened.children());
        opened.parts()
                .forEach(part -> System.out.printf(
                        "%s %d届 (cohort)：%s%n", part.unitName(), opened.graduationYear(), part.words()));
    }

    private static List<String> cells(FigureChild child) {
        return List.of(
                child.child().value(),
                child.name(),
                child.school().orElse(""),
                child.classId().orElse(""),
                child.grade(),
                child.caseId().map(CaseId::value).orElse(""));
    }
}
