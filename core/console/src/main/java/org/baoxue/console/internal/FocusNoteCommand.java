package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.prevention.FocusEntry;
import org.baoxue.casework.prevention.FocusLists;
import org.baoxue.casework.prevention.FocusNoteKind;
import org.baoxue.roster.ChildId;

/** Notes what was done for a pupil on a list, or takes the pupil off it. */
@Service
@Command(
        scope = "baoxue",
        name = "focus-note",
        description = "登记重点学生的帮扶、资助、检查、更换帮扶人，或移出名单；选项写在前面 (notes what was done for a pupil on a list, or"
                + " takes the pupil off it; options come first)")
public final class FocusNoteCommand implements Action {

    private static final String REMOVAL = "removal";

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, required = true, name = "CHILD", description = "学生编号 (id of the child)")
    private String child;

    @Argument(index = 1, required = true, name = "NUMBER", description = "第几条，见 focus-list (which entry)")
    private long number;

    @Argument(
            index = 2,
            required = true,
            name = "KIND",
            description = "help 帮扶、aid 资助、check 检查、helper 更换帮扶人、removal 移出名单")
    @Completion(
            value = StringsCompleter.class,
            values = {"help", "aid", "check", "helper", REMOVAL})
    private String kind;

    @Argument(index = 3, required = true, name = "DAY", description = "日期，如 2026-09-01 (the day)")
    private String day;

    @Argument(
            index = 4,
            required = true,
            name = "WORDS",
            description = "做了什么；更换帮扶人时为姓名，移出时为理由 (what was done; the new helper's name; why removed)")
    private String words;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private FocusLists focus;

    @Override
    public Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        ChildId id = Choices.child(child);
        FocusEntry entry = kind.equals(REMOVAL)
                ? focus.remove(actor, id, number, Dates.parse(day), words)
                : focus.note(
                        actor,
                        id,
                        number,
                        Choices.of("/kind", kind, FocusNoteKind.class, FocusNoteKind::key),
                        Dates.parse(day),
                        words);
        System.out.printf(
                "%s 第%d条 %s，记录%d项%s (notes)%n",
                entry.child(),
                entry.seq(),
                entry.file(),
                entry.notes().size(),
                entry.removal().isPresent() ? "，已移出 (removed)" : "");
        return null;
    }
}
