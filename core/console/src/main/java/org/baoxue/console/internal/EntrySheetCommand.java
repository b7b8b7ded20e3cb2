package org.baoxue.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.reporting.entry.EntrySheets;

/** Writes the sheet of those not registered. */
@Service
@Command(
        scope = "baoxue",
        name = "entry-sheet",
        description = "把未注册学生走访表写成文件，A4，含签字处；选项写在前面 (writes the sheet of those not registered; options come first)")
public final class EntrySheetCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--cell", description = "只印该村组或学校 (only this village group, village or school)")
    private String cell;

    @Option(name = "--out", description = "写入的文件；不覆盖已有文件 (target file)")
    private String out;

    @Argument(index = 0, required = true, name = "ROUND", description = "轮次号 (number of the round)")
    private long round;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EntrySheets sheets;

    @Override
    public Object execute() throws IOException {
        Path target = OutputFile.free(out, "entry-%d%s.xlsx".formatted(round, cell == null ? "" : "-" + cell));
        Files.write(target, sheets.print(Vouching.actor(actors, session, account), round, Optional.ofNullable(cell)));
        System.out.printf("第 %d 轮未注册学生走访表 → %s%n", round, target);
        return null;
    }
}
