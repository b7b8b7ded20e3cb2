package org.baoxue.console.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.ImportReport;
import org.baoxue.reporting.survey.SurveySheets;

/** Reads a filled-in sheet of a survey round. */
@Service
@Command(
        scope = "baoxue",
        name = "survey-read",
        description = "读回填好的排查摸底表；选项写在前面 (reads a filled-in sheet; options come first)")
public final class SurveyReadCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, required = true, name = "ROUND", description = "轮次号 (number of the round)")
    private long round;

    @Argument(index = 1, required = true, name = "FILE", description = "填好的表 (the sheet)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private SurveySheets sheets;

    @Override
    public Object execute() throws IOException {
        Path path = InputFile.of(file);
        ImportReport report = sheets.read(
                Vouching.actor(actors, session, account),
                round,
                path,
                path.getFileName().toString());
        Tables.print(report);
        return null;
    }
}
