package org.baoxue.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.status.ChildStatus;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.casework.status.StatusLedger;
import org.baoxue.casework.status.StatusOfChild;
import org.baoxue.casework.status.StatusSheet;
import org.baoxue.reporting.status.StatusLedgers;

/** Counts the children of a unit by status on a day, lists them, or writes a ledger. */
@Service
@Command(
        scope = "baoxue",
        name = "status-list",
        description = "一个单位某日各状态的人数、名单或台账文件 (children of a unit by status on a day, listed or as a file)")
public final class StatusListCommand extends Paging {

    @Option(
            name = "--ledger",
            description = "all、school-age 适龄、suspected 疑似辍学、dropout 辍学、never-enrolled 失学 (list this ledger)")
    @Completion(
            value = StringsCompleter.class,
            values = {"all", "school-age", "suspected", "dropout", "never-enrolled"})
    private String ledger;

    @Option(name = "--status", description = "只列该状态，如 vanished (list only this status)")
    private String status;

    @Option(name = "--out", description = "把台账写入该 xlsx 文件，不覆盖已有文件 (write the ledger to this file)")
    private String out;

    @Argument(index = 0, required = true, name = "UNIT", description = "区县及以下的单位 (a unit within a county)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(index = 1, name = "DATE", description = "日期，默认今天 (date; default today)")
    private String date;

    @Reference
    private ConsoleActor actors;

    @Reference
    private ChildStatuses statuses;

    @Reference
    private StatusLedgers ledgers;

    @Override
    public Object execute() throws IOException {
        Optional<LocalDate> on = Optional.ofNullable(date).map(Dates::parse);
        Optional<StatusLedger> wanted = Optional.ofNullable(ledger)
                .map(text -> Choices.of("/ledger", text, StatusLedger.class, StatusLedger::key));
        if (out != null) {
            if (status != null) {
                throw new Invalid(
                        "/status",
                        "台账文件总是整本的：--out 不能与 --status 同用，请去掉其一 (a ledger is written whole: drop one of them)");
            }
            write(wanted.orElse(StatusLedger.SCHOOL_AGE), on);
        } else if (wanted.isPresent() || status != null) {
            list(wanted.orElse(StatusLedger.ALL), on);
        } else {
            count(on);
        }
        return null;
    }

    private void count(Optional<LocalDate> on) {
        StatusSheet sheet = statuses.sheet(actors.current(), unit, on);
        Table table = Tables.of("状态 status", "人数 children");
        sheet.counts().forEach((found, children) -> table.row(found.chinese() + " " + found.key(), children));
        table.row("合计 total", sheet.children().size());
        table.print();
        ChildStatusCommand.from(sheet.from());
    }

    private void list(StatusLedger wanted, Optional<LocalDate> on) {
        Set<ChildStatus> only =
                status == null ? Set.of() : Set.of(Choices.of("/status", status, ChildStatus.class, ChildStatus::key));
        Page<StatusOfChild> found = statuses.children(actors.current(), unit, wanted, only, on, page());
        Table table = Tables.of(
                "学生 child", "姓名 name", "状态 status", "自 since", "依据 basis", "户籍地 division", "班级 class", "备注 note");
        for (StatusOfChild child : found.items()) {
            table.row(
                    child.child(),
                    child.name(),
                    child.status().chinese(),
                    child.since().map(LocalDate::toString).orElse(""),
                    child.basis().chinese(),
                    child.division().map(DivisionCode::digits).orElse(""),
                    child.classId().orElse(""),
                    child.note());
        }
        table.print();
        Tables.footer(found);
    }

    private void write(StatusLedger wanted, Optional<LocalDate> on) throws IOException {
        Path target = OutputFile.free(out, out);
        Files.write(target, ledgers.xlsx(actors.current(), unit, wanted, on).content());
        System.out.printf("%s → %s%n", wanted.chinese(), target);
    }
}
