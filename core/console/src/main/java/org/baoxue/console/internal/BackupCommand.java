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
import org.baoxue.access.Gate;
import org.baoxue.storage.Backup;
import org.baoxue.storage.BackupReport;

/** Takes a verified backup while work goes on. */
@Service
@Command(
        scope = "baoxue",
        name = "backup",
        description = "在线备份整个数据库并校验；文件含全部个人信息 (a verified online backup; it holds all personal data)")
public final class BackupCommand implements Action {

    @Argument(required = true, name = "FILE", description = "要写的文件，不得已存在 (a file that does not exist)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Gate gate;

    @Reference
    private Backup backup;

    @Override
    public Object execute() {
        gate.require(actors.current(), org.baoxue.access.Action.BACKUP);
        BackupReport report = backup.create(Path.of(file).toAbsolutePath());
        System.out.printf(
                "已备份并校验 (backed up and verified)：%s，%d 字节，%d 表，%d 行，内容 %s%n",
                report.file(), report.bytes(), report.rows().size(), report.totalRows(), report.contentHash());
        return null;
    }
}
