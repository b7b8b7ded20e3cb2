package org.baoxue.console.internal;

import java.io.IOException;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseCommandReader;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;

/** Records what a person did in a case; the person vouches with an account that may. */
@Service
@Command(
        scope = "baoxue",
        name = "case-event",
        description = "登记个案事件；选项写在前面；管理员自己无权登记，须由有权的账户以 --as 担责 (records an event of a case; options come"
                + " first; administrators have no such right, so that an account vouches by --as)")
public final class CaseEventCommand implements Action {

    @Option(name = "--kinds", description = "列出事件种类及各项 (lists the kinds with their fields)")
    private boolean kinds;

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, name = "CASE", description = "个案编号 (id of the case)")
    private String id;

    @Argument(index = 1, name = "SEQUENCE", description = "所见最后一个事件的序号 (sequence of the last event that was seen)")
    private Long sequence;

    @Argument(index = 2, name = "KIND", description = "事件种类，见 --kinds (kind of event)")
    private String kind;

    @Argument(
            index = 3,
            multiValued = true,
            name = "FIELD=VALUE",
            description = "各项，如 on=2026-09-01 \"reason=随父外出\" (its fields)")
    private List<String> fields = List.of();

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Cases cases;

    @Override
    public Object execute() throws IOException {
        if (kinds) {
            Table table = Tables.of("种类 kind", "名称与各项 name and fields");
            CaseCommandReader.names().forEach(table::row);
            table.print();
            return null;
        }
        if (id == null || sequence == null || kind == null) {
            throw new Invalid(
                    "", "用法：case-event [--as 账户] 个案 序号 种类 项=值…，种类见 case-event --kinds (an argument is missing)");
        }
        CaseView view = cases.append(
                Vouching.actor(actors, session, account),
                CaseIds.of(id),
                CaseCommandReader.read(kind, Fields.once(fields)),
                sequence);
        System.out.printf("%s %s，最后事件 (last event) %d%n", view.id(), view.stateName(), view.seq());
        return null;
    }
}
