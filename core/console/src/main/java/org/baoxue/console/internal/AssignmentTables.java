package org.baoxue.console.internal;

import java.time.LocalDate;
import org.baoxue.access.Page;
import org.baoxue.casework.responsibility.Assignment;

/** Assignments as a table. */
final class AssignmentTables {

    private AssignmentTables() {}

    static void print(Page<Assignment> found) {
        Table table = Tables.of(
                "对象 charge",
                "名称 name",
                "责任 tier",
                "责任人 person",
                "职务 post",
                "电话 phone",
                "账户 account",
                "自 first",
                "至 last",
                "状态 state",
                "编号 id");
        for (Assignment assignment : found.items()) {
            table.row(
                    assignment.charge(),
                    assignment.chargeName().orElse(""),
                    assignment.tier().map(tier -> tier.words()).orElse("方案未规定 (plan is silent)"),
                    assignment.person().name(),
                    assignment.person().post(),
                    assignment.person().phone(),
                    assignment.person().account().orElse(""),
                    assignment.first(),
                    assignment
                            .ending()
                            .map(Assignment.Ending::last)
                            .or(assignment::last)
                            .map(LocalDate::toString)
                            .orElse(""),
                    assignment.state().chinese(),
                    assignment.id());
        }
        table.print();
    }
}
