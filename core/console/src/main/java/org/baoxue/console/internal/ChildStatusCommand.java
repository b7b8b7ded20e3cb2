package org.baoxue.console.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.casework.status.ChildStatuses.Standing;
import org.baoxue.casework.status.StatusOfChild;
import org.baoxue.casework.status.StatusProvenance;

/** Shows the one status of a child on a day. */
@Service
@Command(scope = "baoxue", name = "child-status", description = "一名学生某日的状态 (the one status of a child on a day)")
public final class ChildStatusCommand implements Action {

    @Argument(index = 0, required = true, name = "CHILD", description = "学生代号，26位 (the child's pseudonym)")
    private String child;

    @Argument(index = 1, name = "DATE", description = "日期，默认今天 (date; default today)")
    private String date;

    @Reference
    private ConsoleActor actors;

    @Reference
    private ChildStatuses statuses;

    @Override
    public Object execute() {
        Standing standing = statuses.of(
                actors.current(),
                Choices.child(child),
                Optional.ofNullable(date).map(Dates::parse));
        StatusOfChild found = standing.child();
        Table table = Tables.of("状态 status", "自 since", "依据 basis", "适龄 of age", "学校 school", "班级 class", "备注 note");
        table.row(
                found.status().chinese() + " " + found.status().key(),
                found.since().map(LocalDate::toString).orElse(""),
                found.basis().chinese(),
                found.ofAge() ? "是 yes" : "否 no",
                found.school().orElse(""),
                found.classId().orElse(""),
                found.note());
        table.print();
        from(standing.from());
        return null;
    }

    static void from(StatusProvenance from) {
        System.out.printf(
                "%s，名册 (roster) %d %s，政策 (policy) %s%n",
                from.day(), from.rosterSequence(), from.rosterHash(), from.policyHash());
    }
}
