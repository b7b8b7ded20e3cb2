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
import org.baoxue.casework.responsibility.Responsibilities;

/** Imports who answers for whom. */
@Service
@Command(
        scope = "baoxue",
        name = "responsibility-import",
        description = "从 xlsx 导入包保责任一览表 (imports who answers for whom from a workbook)")
public final class ResponsibilityImportCommand implements Action {

    @Argument(required = true, name = "FILE", description = "一览表 (the workbook)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Responsibilities responsibilities;

    @Override
    public Object execute() {
        Path path = InputFile.of(file);
        Tables.print(responsibilities.importXlsx(
                actors.current(), path, path.getFileName().toString()));
        return null;
    }
}
