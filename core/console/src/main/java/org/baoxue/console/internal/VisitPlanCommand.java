package org.baoxue.console.internal;

import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Units;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.prevention.Unvisited;
import org.baoxue.casework.prevention.UnvisitedQuery;
import org.baoxue.casework.prevention.VisitCoverages;

/** Lists the visits that the plans ask for and that are not done. */
@Service
@Command(
        scope = "baoxue",
        name = "visit-plan",
        description = "按方案应走访而未走访的；--unvisited 列出本期还没有访的学生 (the visits that plans ask for, not done yet; --unvisited"
                + " lists the pupils who were not visited yet)")
public final class VisitPlanCommand extends Paging {

    @Option(name = "--unit", description = "只看该单位 (only this unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(
            name = "--unvisited",
            description = "列出 --unit 本期未访学生，只限要求走访全体学生的方案，或另以 --from 定首日 (the pupils of the unit who were not"
                    + " visited yet)")
    private boolean unvisited;

    @Option(name = "--from", description = "未访学生自哪一天算起 (first day that counts, for --unvisited)")
    private String from;

    @Reference
    private ConsoleActor actors;

    @Reference
    private VisitCoverages coverages;

    @Reference
    private Duties duties;

    @Reference
    private Units units;

    @Override
    public Object execute() {
        Actor actor = actors.current();
        if (unit != null) {
            units.show(actor, unit);
        }
        if (unvisited) {
            printUnvisited(actor);
        } else {
            DutyTables.print(
                    coverages.counted(
                            actor,
                            duties.list(
                                    actor,
                                    DutyQuery.in(Set.of(DutyState.OPEN, DutyState.LATE_OPEN), page())
                                            .by(Optional.ofNullable(unit))
                                            .of(Set.of(DutyKind.VISIT)))),
                    units.tree());
        }
        return null;
    }

    private void printUnvisited(Actor actor) {
        if (unit == null) {
            throw new Invalid("/unit", "未访学生须写 --unit (give a unit)");
        }
        Unvisited found = coverages.unvisited(
                actor, new UnvisitedQuery(unit, Optional.ofNullable(from).map(Dates::parse), page()));
        System.out.printf(
                "%s，%s 至 %s，%s %s%n",
                found.coverage().words(),
                found.first(),
                found.last(),
                found.rule().map(RuleKey::text).orElse(""),
                found.sentence().orElse(""));
        Table table = Tables.of("班级 class", "年级 grade", "学生 child", "姓名 name", "已访天数 days visited");
        for (Unvisited.Pupil pupil : found.remaining().items()) {
            table.row(pupil.classId(), pupil.grade(), pupil.child(), pupil.name(), pupil.visits());
        }
        table.print();
        Tables.footer(found.remaining());
    }
}
