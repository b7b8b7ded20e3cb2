package org.baoxue.console.internal;

import java.io.IOException;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.casework.entry.EntryNotices;

/** Records how a notice of entry was served, and that its return slip is back; who served it vouches. */
@Service
@Command(
        scope = "baoxue",
        name = "entry-serve",
        description = "登记入学通知书的送达（--at）、回执收回（--slip-on）；选项写在前面，须由有权的账户以 --as 担责 (records service and return"
                + " slip of a notice; options come first)")
public final class EntryServeCommand extends ServingCommand {

    @Option(name = "--slip-on", description = "回执收回之日，如 2026-08-20 (day on which the slip came back)")
    private String slipOn;

    @Option(name = "--slip", description = "回执所写 (what the slip says)")
    private String slip = "";

    @Argument(index = 0, required = true, name = "ROUND", description = "轮次号 (number of the round)")
    private long round;

    @Argument(index = 1, required = true, name = "NO", description = "学生在本轮的编号 (number of the child in the round)")
    private int number;

    @Reference
    private EntryNotices notices;

    @Override
    public Object execute() throws IOException {
        if (!served() && slipOn == null) {
            throw new Invalid("", "请写 --at 或 --slip-on (give one of them)");
        }
        Actor actor = actor();
        if (served()) {
            EntryTables.notices(List.of(notices.serve(actor, round, number, proof())));
        }
        if (slipOn != null) {
            notices.slip(actor, round, number, Dates.parse(slipOn), slip);
            System.out.printf("编号 (no) %d 回执已收回 (the slip is back)%n", number);
        }
        return null;
    }
}
