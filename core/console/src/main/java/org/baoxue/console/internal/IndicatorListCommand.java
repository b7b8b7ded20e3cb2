package org.baoxue.console.internal;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.reporting.indicator.CohortBase;
import org.baoxue.reporting.indicator.CohortBase.Lack;
import org.baoxue.reporting.indicator.CohortBase.Missing;
import org.baoxue.reporting.indicator.IndicatorSheet;
import org.baoxue.reporting.indicator.IndicatorSheet.Figure;
import org.baoxue.reporting.indicator.IndicatorSheet.Target;
import org.baoxue.reporting.indicator.Indicators;

/** Lists indicators of a unit, or of every unit of a kind below it. */
@Service
@Command(
        scope = "baoxue",
        name = "indicator-list",
        description = "列出单位的指标与目标 (the indicators of a unit beside their targets)")
public final class IndicatorListCommand extends Paging {

    /** How many of a long list of units are named. */
    private static final int NAMED = 10;

    @Argument(index = 0, required = true, name = "UNIT", description = "单位代码 (code of the unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(index = 1, name = "DATE", description = "统计日，默认今天 (last day that counts; default today)")
    private String date;

    @Option(name = "--level", description = "列出下属此类各单位，如 school、class (every unit of this kind below)")
    private String level;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Indicators indicators;

    @Reference
    private Clock clock;

    @Override
    public Object execute() {
        Actor actor = actors.current();
        LocalDate day = date == null ? LocalDate.now(clock) : Dates.parse(date);
        if (level == null) {
            print(List.of(indicators.sheet(actor, unit, day)));
            return null;
        }
        UnitKind kind = UnitKind.ofKey(level)
                .orElseThrow(() -> new Invalid("/level", "没有单位类别 '%s' (no such kind of unit)".formatted(level)));
        Page<IndicatorSheet> sheets = indicators.sheets(actor, unit, kind, day, page());
        print(sheets.items());
        Tables.footer(sheets);
        return null;
    }

    private static void print(List<IndicatorSheet> sheets) {
        Table table = Tables.of(
                "单位 unit",
                "指标 indicator",
                "学段 stage",
                "人群 group",
                "公式 formula",
                "数值 value",
                "基数 base",
                "流失 lost",
                "目标 target",
                "结果 met",
                "还可流失 may lose");
        for (IndicatorSheet sheet : sheets) {
            for (Figure figure : sheet.figures()) {
                if (figure.targets().isEmpty()) {
                    row(table, sheet, figure, "", "", "");
                }
                for (Target target : figure.targets()) {
                    row(
                            table,
                            sheet,
                            figure,
                            "%s%s（%s）"
                                    .formatted(
                                            target.comparison().chinese(),
                                            target.value().toPlainString(),
                                            target.rule()),
                            (target.met() ? "达到" : "未达到") + (target.formulaUnsaid() ? "（按平台默认公式）" : ""),
                            target.mayLose() < 0 ? "" : target.mayLose() + " 人");
                }
            }
        }
        table.print();
        System.out.println("数值：率为百分数，人数为人；不同公式不作比较 (rates in per cent; different formulas are never compared)");
        sheets.stream()
                .flatMap(sheet -> sheet.figures().stream())
                .map(Figure::formula)
                .distinct()
                .forEach(formula -> System.out.printf(
                        "公式 (formula) %s：%s；%s%n", formula.key(), formula.chinese(), formula.source()));
        for (IndicatorSheet sheet : sheets) {
            System.out.printf(
                    "%s 名册 (roster) %s 政策 (policy) %s%n", sheet.unit(), sheet.rosterHash(), sheet.policyHash());
            sheet.cohorts().forEach(base -> print(sheet, base));
            sheet.unmeasured()
                    .forEach(target -> System.out.printf(
                            "%s 未计算 (not computed) %s %s%s：%s%n",
                            sheet.unit(),
                            target.rule(),
                            target.stage().chinese(),
                            target.indicator().chinese(),
                            target.reason()));
            sheet.proposals()
                    .forEach(proposal -> System.out.printf(
                            "%s 提议 (proposed) %s：%s，因 %s；由人决定%n",
                            sheet.unit(), proposal.rule(), proposal.consequences(), proposal.because()));
        }
    }

    private static void print(IndicatorSheet sheet, CohortBase base) {
        base.total()
                .ifPresent(total -> System.out.printf(
                        "%s %s：%s；登记 (entries) %s%n", sheet.unit(), base.words(), total.words(), base.hash()));
        for (CohortEntry entry : base.entries()) {
            System.out.printf(
                    "%s %s %s：%s；%s %s%n",
                    sheet.unit(),
                    base.words(),
                    entry.unitName(),
                    entry.numbers().words(),
                    entry.provenance(),
                    Tables.time(entry.recordedAt()));
        }
        for (Lack lack : Lack.values()) {
            List<String> units = base.missing().stream()
                    .filter(missing -> missing.lack() == lack)
                    .map(Missing::unitName)
                    .toList();
            if (!units.isEmpty()) {
                System.out.printf(
                        "%s %s (%s not recorded)：%s %s%s%n",
                        sheet.unit(),
                        lack.chinese(),
                        lack.key(),
                        base.words(),
                        String.join("、", units.subList(0, Math.min(NAMED, units.size()))),
                        units.size() > NAMED ? " 等%d个单位".formatted(units.size()) : "");
            }
        }
    }

    private static void row(
            Table table, IndicatorSheet sheet, Figure figure, String target, String met, String mayLose) {
        table.row(
                sheet.unit(),
                figure.indicator().chinese(),
                figure.stage().chinese(),
                figure.group().chinese(),
                figure.cohort()
                        .map(cohort -> "%s（%d届）".formatted(figure.formula().key(), cohort.graduationYear()))
                        .orElseGet(figure.formula()::key),
                figure.value().setScale(Math.min(2, figure.value().scale()), RoundingMode.HALF_UP),
                figure.base(),
                figure.lost(),
                target,
                met,
                mayLose);
    }
}
