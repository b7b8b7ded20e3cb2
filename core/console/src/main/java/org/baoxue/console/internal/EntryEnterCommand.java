package org.baoxue.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.entry.EntryAnswer;
import org.baoxue.casework.entry.EntryRounds;

/** Records why a child of a round of autumn entry is not registered. */
@Service
@Command(
        scope = "baoxue",
        name = "entry-enter",
        description =
                "登记一个学生未注册的原因、去向，失学、疑似辍学的随之立案；选项写在前面 (records why a child is not registered; options" + " come first)")
public final class EntryEnterCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--approver", description = "缓学的批准单位代码 (unit that approved a postponement)")
    @Completion(UnitCompleter.class)
    private String approver;

    @Option(name = "--until", description = "缓学到何日，如 2027-08-31 (when a postponed child is due again)")
    private String until;

    @Argument(index = 0, required = true, name = "ROUND", description = "轮次号 (number of the round)")
    private long round;

    @Argument(index = 1, required = true, name = "NO", description = "学生在本轮的编号 (number of the child in the round)")
    private int number;

    @Argument(
            index = 2,
            required = true,
            name = "OUTCOME",
            description = "结果代码或中文，与排查摸底相同，如 postponed 经批准缓学、never-enrolled 失学、lost 失联")
    @Completion(SurveyOutcomeCompleter.class)
    private String outcome;

    @Argument(index = 3, required = true, name = "TOLD_BY", description = "查明的人 (who found it out)")
    private String toldBy;

    @Argument(index = 4, required = true, name = "DAY", description = "日期，如 2026-09-07 (the day)")
    private String day;

    @Argument(index = 5, name = "NOTE", description = "凭证、去向 (proof, whereabouts)")
    private String note = "";

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EntryRounds rounds;

    @Override
    public Object execute() throws IOException {
        EntryAnswer answer = new EntryAnswer(
                SurveyTables.outcome(outcome),
                toldBy,
                Dates.parse(day),
                note,
                Optional.ofNullable(approver),
                Optional.ofNullable(until).map(Dates::parse));
        EntryTables.print(List.of(rounds.record(Vouching.actor(actors, session, account), round, number, answer)));
        return null;
    }
}
