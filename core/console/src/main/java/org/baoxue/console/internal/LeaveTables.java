package org.baoxue.console.internal;

import org.baoxue.access.Page;
import org.baoxue.roster.Leave;

/** How leaves are printed. */
final class LeaveTables {

    private LeaveTables() {}

    /** One leave after it was entered, ended or taken back. */
    static void print(Leave leave) {
        System.out.printf(
                "%s 第%d次请假，%s 至 %s，%s，%s (leave)%n",
                leave.child(),
                leave.seq(),
                leave.first(),
                leave.last(),
                leave.kind().chinese(),
                leave.state().chinese());
    }

    /** Several, with how to name each to the other commands. */
    static void print(Page<Leave> leaves) {
        Table table = Tables.of(
                "学生 child",
                "次 number",
                "姓名 name",
                "班级 class",
                "首日 first",
                "末日 last",
                "类别 kind",
                "准假人 granted by",
                "销假 back",
                "状态 state");
        for (Leave leave : leaves.items()) {
            table.row(
                    leave.child(),
                    leave.seq(),
                    leave.name().orElse(""),
                    leave.classId(),
                    leave.first(),
                    leave.last(),
                    leave.kind().chinese(),
                    leave.grantedBy(),
                    leave.backOn().map(Object::toString).orElse(""),
                    leave.state().chinese());
        }
        table.print();
        Tables.footer(leaves);
    }
}
