package org.baoxue.console.internal;

import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.access.Units;
import org.baoxue.casework.reconciliation.Finding;
import org.baoxue.casework.reconciliation.FindingQuery;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.Reconciliations;

/** Lists the differences that comparisons found. */
@Service
@Command(
        scope = "baoxue",
        name = "reconcile-list",
        description = "比对差异，待核查的在前 (the differences between lists, those to be looked at first)")
public final class ReconcileListCommand extends Paging {

    @Option(name = "--unit", description = "只看该单位辖区 (only this unit's place)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(
            name = "--comparison",
            description = "household-enrolment、enrolment-attending、dropouts-poverty-relief 或 disabled-enrolment")
    @Completion(ListComparisonCompleter.class)
    private String comparison;

    @Option(name = "--all", description = "包括已说明和已消除的 (also those explained and gone)")
    private boolean all;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Reconciliations comparisons;

    @Reference
    private Units units;

    @Override
    public Object execute() {
        if (unit != null) {
            units.show(actors.current(), unit);
        }
        Set<FindingState> states = all ? Set.of() : Set.of(FindingState.OPEN, FindingState.CHANGED);
        Page<Finding> found = comparisons.findings(
                actors.current(),
                new FindingQuery(
                        comparison == null ? Set.of() : Set.of(ListComparisonCompleter.of(comparison)),
                        states,
                        Optional.ofNullable(unit),
                        page()));
        Table table = Tables.of(
                "比对 lists", "学生 child", "姓名 name", "地方 place", "状态 state", "疑为 likely", "凭据 evidence", "说明 answer");
        for (Finding finding : found.items()) {
            table.row(
                    finding.comparison().chinese(),
                    finding.child(),
                    finding.name().orElse(""),
                    finding.division(),
                    finding.state().chinese(),
                    finding.candidate()
                            .map(known -> known.percent() + "% " + known.name().orElse("") + " " + known.school())
                            .orElse(""),
                    finding.candidate().isPresent() ? String.join("、", finding.signsInWords()) : finding.evidence(),
                    finding.answer()
                            .map(known -> "%s（%s）".formatted(known.explanation().chinese(), known.by()))
                            .orElse(""));
        }
        table.print();
        Tables.footer(found);
        return null;
    }
}
