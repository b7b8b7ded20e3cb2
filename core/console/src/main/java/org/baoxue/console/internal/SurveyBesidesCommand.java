package org.baoxue.console.internal;

import java.io.IOException;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.survey.SurveyInput.Besides;
import org.baoxue.casework.survey.SurveyResult;
import org.baoxue.casework.survey.Surveys;

/** Records a child whom a survey round does not list. Numbers are not typed at the console, which keeps a history. */
@Service
@Command(
        scope = "baoxue",
        name = "survey-besides",
        description = "登记名单外发现的孩子；证件号码请用表格或 REST 填；选项写在前面 (records a child whom the round does not list)")
public final class SurveyBesidesCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, required = true, name = "ROUND", description = "轮次号 (number of the round)")
    private long round;

    @Argument(index = 1, required = true, name = "CELL", description = "所在村民小组、村或班级的代码或全名 (where it was found)")
    private String cell;

    @Argument(index = 2, required = true, name = "NAME", description = "姓名 (name)")
    private String name;

    @Argument(index = 3, required = true, name = "SEX", description = "男 或 女 (sex)")
    private String sex;

    @Argument(index = 4, required = true, name = "BORN", description = "出生日期，如 2016-01-02 (birth date)")
    private String born;

    @Argument(
            index = 5,
            required = true,
            name = "OUTCOME",
            description = "结果代码或中文，如 in-school 已在校、never-enrolled 失学、lost 失联")
    @Completion(SurveyOutcomeCompleter.class)
    private String outcome;

    @Argument(index = 6, required = true, name = "SURVEYOR", description = "摸底人，谁摸底、谁签字、谁负责 (who asked and signed)")
    private String surveyor;

    @Argument(index = 7, required = true, name = "DAY", description = "签字日期，如 2026-09-07 (day of the signature)")
    private String day;

    @Argument(index = 8, name = "NOTE", description = "凭证、去向、备注 (proof, whereabouts, note)")
    private String note = "";

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Surveys surveys;

    @Override
    public Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        SurveyTables.record(
                surveys, actor, round, new Besides(name, sex, Dates.parse(born), Optional.empty(), result()));
        return null;
    }

    private SurveyResult result() {
        return new SurveyResult(
                SurveyTables.outcome(outcome), surveyor, Dates.parse(day), note, Optional.ofNullable(cell));
    }
}
