package org.baoxue.console.internal;

import java.io.IOException;
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
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.SchoolCalendars;

/** Brings a calendar file into force. */
@Service
@Command(
        scope = "baoxue",
        name = "calendar-import",
        description = "导入公布的校历：节假日、学期、停课 (imports published holidays, terms and closures)")
public final class CalendarImportCommand implements Action {

    @Argument(required = true, name = "FILE", description = "校历文件，YAML (the calendar file)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ConsoleActor actors;

    @Reference
    private SchoolCalendars calendars;

    @Override
    public Object execute() throws IOException {
        Path path = InputFile.of(file);
        CheckResult result =
                calendars.importFile(actors.current(), path.getFileName().toString(), Files.readAllBytes(path));
        result.findings().forEach(System.out::println);
        System.out.println(result.region()
                .map(calendar -> "已导入 %s：%s (imported)".formatted(calendar.id(), calendar.title()))
                .orElse("未导入，原有校历不变 (not imported; nothing was changed)"));
        return null;
    }
}
