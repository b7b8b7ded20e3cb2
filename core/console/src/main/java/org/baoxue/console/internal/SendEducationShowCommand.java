package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.NotFound;
import org.baoxue.casework.sendeducation.SendEducationFiles;
import org.baoxue.casework.sendeducation.SendEntry;
import org.baoxue.casework.sendeducation.SendFile;
import org.baoxue.roster.ChildId;

/** Shows where the file of a child who is sent lessons stands, and its log without words about the child. */
@Service
@Command(
        scope = "baoxue",
        name = "sendedu-show",
        description = "一份送教档案：现状与记录，不含残疾情况 (a child's file and its log, without the disability)")
public final class SendEducationShowCommand implements Action {

    @Argument(required = true, name = "CHILD", description = "学生标识 (pseudonym of the child)")
    private String child;

    @Reference
    private ConsoleActor actors;

    @Reference
    private SendEducationFiles files;

    @Override
    public Object execute() {
        Actor actor = actors.current();
        ChildId id = Choices.child(child);
        SendFile file = files.show(actor, id)
                .orElseThrow(() -> new NotFound("学生 %s 没有送教档案 (the child has no file)".formatted(id)));
        System.out.printf(
                "%s %s %s，学校 (school) %s，最后一条 (last event) %d%n",
                file.child(), file.name().orElse(""), file.state().chinese(), file.school(), file.seq());
        Table table = Tables.of("序号 seq", "时间 at", "登记人 actor", "事件 event", "日期 on", "更正 corrects");
        for (SendEntry entry : files.log(actor, id)) {
            table.row(
                    entry.seq(),
                    Tables.time(entry.at()),
                    entry.actor(),
                    entry.event().kind().key() + " " + entry.event().kind().chinese(),
                    entry.event().on(),
                    entry.corrects().map(Object::toString).orElse(""));
        }
        table.print();
        return null;
    }
}
