package org.baoxue.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.reporting.ReportSums;
import org.baoxue.reporting.ReportSums.Figure;
import org.baoxue.reporting.Reports;

/** Adds up what units below reported. */
@Service
@Command(
        scope = "baoxue",
        name = "report-sums",
        description = "逐级汇总：下级某期报来的合计，与本级报表核对 (adds up what units below reported for a period)")
public final class ReportSumsCommand implements Action {

    @Argument(index = 0, required = true, name = "ADDRESSEE", description = "收件单位代码 (unit that receives the reports)")
    @Completion(UnitCompleter.class)
    private String addressee;

    @Argument(index = 1, required = true, name = "RULE", description = "报告规则键，如 reporting.monthly (rule key)")
    @Completion(PeriodicRuleCompleter.class)
    private String rule;

    @Argument(index = 2, required = true, name = "PERIOD", description = "期别，如 2026-11 (period)")
    private String period;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Reports reports;

    @Override
    public Object execute() {
        ReportSums sums = reports.sums(actors.current(), addressee, new RuleKey(rule), period);
        System.out.printf(
                "%s %s：应报 %d，已报 %d，未报 %d (owed, reported, missing)%n",
                addressee, period, sums.owed(), sums.reported(), sums.owed() - sums.reported());
        if (sums.parts().isEmpty()) {
            System.out.println("尚无单位报来 (nobody has reported)");
            return null;
        }
        List<String> heads = new ArrayList<>(List.of("单位 unit", "行数 rows"));
        sums.figures().forEach(figure -> heads.add(figure.header()));
        Table table = Tables.of(heads.toArray(String[]::new));
        for (ReportSums.Part part : sums.parts()) {
            List<Object> row = new ArrayList<>(List.of(part.unit() + " " + part.name(), part.rows()));
            sums.figures()
                    .forEach(figure -> row.add(Optional.ofNullable(part.counts().get(figure.field()))
                            .map(Object::toString)
                            .orElse("")));
            table.row(row.toArray());
        }
        table.row(line("合计 sum", sums, figure -> Long.toString(figure.sum())));
        if (sums.own().isPresent()) {
            table.row(line("本级报表 own report", sums, figure -> figure.own()
                    .map(Object::toString)
                    .orElse("")));
            table.row(line("核对 check", sums, figure -> figure.differs() ? "不符" : ""));
        }
        table.print();
        return null;
    }

    private static Object[] line(String label, ReportSums sums, Function<Figure, String> value) {
        List<Object> row = new ArrayList<>(List.of(label, ""));
        sums.figures().forEach(figure -> row.add(value.apply(figure)));
        return row.toArray();
    }
}
