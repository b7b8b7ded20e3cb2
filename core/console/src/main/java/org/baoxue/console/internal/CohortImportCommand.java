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
import org.baoxue.casework.cohort.Cohorts;

/** Records the cohorts of a list. */
@Service
@Command(scope = "baoxue", name = "cohort-import", description = "从 xlsx 登记各届人数，好行保留 (records the cohorts of a list)")
public final class CohortImportCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(required = true, name = "FILE", description = "各届人数表 (the workbook)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Cohorts cohorts;

    @Override
    public Object execute() throws IOException {
        Path path = InputFile.of(file);
        Tables.print(cohorts.importXlsx(
                Vouching.actor(actors, session, account),
                path,
                path.getFileName().toString()));
        return null;
    }
}
