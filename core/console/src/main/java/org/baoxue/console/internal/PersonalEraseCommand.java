package org.baoxue.console.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.ErasurePlan;
import org.baoxue.casework.Erasures;

/** Erases personal words when their time is over; the person vouches with an account that may. */
@Service
@Command(
        scope = "baoxue",
        name = "personal-erase",
        description = "删除某日以前办结、结束的记录中的个人文字；先预览再询问，不可恢复，事件链仍可核验 (erases personal words of what was"
                + " over before a day; shows how much and asks first; the chains still verify)")
public final class PersonalEraseCommand implements Action {

    @Option(
            name = "--as",
            description = "担责的县级账户，询问其密码 (the account of a county that vouches; its password is asked for)")
    private String account;

    @Option(
            name = "--kind",
            multiValued = true,
            description = "删除哪一类记录，如 cases，可写多次；不写则只预览 (which kind of record, as often as needed; without it"
                    + " nothing is erased but all kinds are shown)")
    private List<String> kinds = List.of();

    @Argument(index = 0, required = true, name = "BEFORE", description = "只删此日以前办结、结束的 (only what was over before)")
    private String before;

    @Argument(index = 1, required = true, name = "REASON", description = "依据，如文号 (by what rule or decision)")
    private String reason;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Erasures erasures;

    @Override
    public Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        LocalDate day = Dates.parse(before);
        Set<String> chosen = new TreeSet<>(kinds);
        ErasurePlan plan = erasures.preview(actor, day);
        Table table = Tables.of("类别 kind", "记录 records", "份数 count");
        plan.parts().forEach(part -> table.row(part.kind(), part.title(), part.records()));
        table.print();
        if (chosen.isEmpty()) {
            System.out.println("没有删除：请用 --kind 写明删除哪几类 (nothing was erased: name the kinds)");
            return null;
        }
        long records = chosen.stream().mapToLong(plan::of).sum();
        if (records > 0
                && !Confirmation.given(session, "删除其中%d份的个人文字，不可恢复，确定吗？ (erase for good?)".formatted(records))) {
            System.out.println("没有删除 (nothing was erased)");
            return null;
        }
        ErasurePlan done = erasures.erase(actor, day, chosen, reason, records);
        System.out.printf("已删除 %d 份的个人文字 (personal words erased)%n", done.total());
        return null;
    }
}
