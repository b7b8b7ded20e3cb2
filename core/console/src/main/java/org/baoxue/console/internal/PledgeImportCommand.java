package org.baoxue.console.internal;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.responsibility.Pledges;

/** Enters letters of responsibility from a list. */
@Service
@Command(
        scope = "baoxue",
        name = "pledge-import",
        description = "从 xlsx 导入责任书一览 (enters letters of responsibility from a workbook)")
public final class PledgeImportCommand implements Action {

    @Argument(required = true, name = "FILE", description = "责任书一览 (the workbook)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Pledges pledges;

    @Override
    public Object execute() {
        Path path = InputFile.of(file);
        Tables.print(
                pledges.importXlsx(actors.current(), path, path.getFileName().toString()));
        return null;
    }
}
