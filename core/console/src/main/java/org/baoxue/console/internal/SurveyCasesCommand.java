package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.survey.Surveys;

/** Opens the cases of the children whom a survey round found in no school. */
@Service
@Command(
        scope = "baoxue",
        name = "survey-cases",
        description = "为查出的失学、疑似辍学立案，已有的不重复；选项写在前面 (opens the cases that are due; options come first)")
public final class SurveyCasesCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, required = true, name = "ROUND", description = "轮次号 (number of the round)")
    private long round;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Surveys surveys;

    @Override
    public Object execute() throws IOException {
        SurveyTables.print(surveys.openCases(Vouching.actor(actors, session, account), round));
        return null;
    }
}
