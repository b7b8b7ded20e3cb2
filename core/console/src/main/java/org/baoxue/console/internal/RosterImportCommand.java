package org.baoxue.console.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.Imports;
import org.baoxue.roster.ListKind;

/** Imports a list and shows its progress until it ends; Ctrl-C stops watching, not the import. */
@Service
@Command(scope = "baoxue", name = "roster-import", description = "导入学籍、户籍、考勤、脱贫户或残联名册 (imports a list)")
public final class RosterImportCommand implements Action {

    private static final long POLL_MILLIS = 500;

    @Argument(
            index = 0,
            required = true,
            name = "KIND",
            description = "名册种类：enrolment 学籍、household 户籍、attendance 考勤、poverty-relief 脱贫户、disabled 残联")
    @Completion(ListKindCompleter.class)
    private String kind;

    @Argument(index = 1, required = true, name = "UNIT", description = "名册所属单位代码 (the unit whose list it is)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(index = 2, required = true, name = "DATE", description = "名册截止日期，如 2026-09-01 (as-of date)")
    private String asOf;

    @Argument(index = 3, required = true, name = "FILE", description = "xlsx 或 csv 文件 (the file)")
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--delta", description = "增量：未列出的不标记为缺失 (changes only; default is the full list)")
    private boolean delta;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Imports imports;

    @Override
    public Object execute() throws InterruptedException {
        ListKind list = ListKind.of(kind)
                .orElseThrow(() -> new Invalid(
                        "/kind",
                        "名册种类应为 enrolment、household、attendance、poverty-relief 或 disabled，实为 '%s' (no such kind of list)"
                                .formatted(kind)));
        Path path = InputFile.of(file);
        LocalDate day = Dates.parse(asOf);
        Actor actor = actors.current();
        ImportId id = imports.start(
                actor,
                new ImportRequest(list, unit, day, !delta, path.getFileName().toString(), path));
        ImportStatus status = imports.status(actor, id);
        while (!status.state().ended()) {
            System.out.printf("\r%s %s %d 行 (rows)   ", status.state().chinese(), status.phase(), status.read());
            System.out.flush();
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            status = imports.status(actor, id);
        }
        System.out.printf(
                "\r导入 %s %s：读取 %d，接受 %d，退回 %d，未变 %d，缺失 %d (read, accepted, rejected, unchanged, missing)%n",
                id,
                status.state().chinese(),
                status.read(),
                status.accepted(),
                status.rejected(),
                status.unchanged(),
                status.missing());
        status.error().ifPresent(System.out::println);
        return null;
    }
}
