package org.baoxue.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Units;

/** Imports units. */
@Service
@Command(scope = "baoxue", name = "unit-import", description = "从 xlsx 导入单位 (imports units from a workbook)")
public final class UnitImportCommand implements Action {

    @Argument(required = true, name = "FILE", description = "单位表 (the workbook)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Units units;

    @Override
    public Object execute() throws IOException {
        Path path = InputFile.of(file);
        try (InputStream in = Files.newInputStream(path)) {
            Tables.print(
                    units.importXlsx(actors.current(), in, path.getFileName().toString()));
        }
        return null;
    }
}
