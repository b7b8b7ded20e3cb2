package org.baoxue.console.internal;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Gate;
import org.baoxue.storage.BackupReport;
import org.baoxue.storage.Restore;

/** Orders a restore for the next start. */
@Service
@Command(
        scope = "baoxue",
        name = "restore",
        description = "校验备份并预约恢复：下次启动时写入空数据库 (orders a restore into an empty database at the next start)")
public final class RestoreCommand implements Action {

    @Argument(name = "FILE", description = "备份文件 (the backup)")
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--cancel", description = "取消预约 (takes the order back)")
    private boolean cancel;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Gate gate;

    @Reference
    private Restore restore;

    @Override
    public Object execute() {
        gate.require(actors.current(), org.baoxue.access.Action.RESTORE);
        if (cancel) {
            System.out.println(restore.cancel() ? "已取消预约 (order taken back)" : "没有预约 (no order)");
            return null;
        }
        if (file == null) {
            System.out.println(
                    restore.ordered().map(path -> "已预约 (ordered)：" + path).orElse("没有预约 (no order)"));
            return null;
        }
        BackupReport report = restore.order(Path.of(file).toAbsolutePath());
        System.out.printf(
                "备份完好：%d 行，取自 %s。请停止程序，换用空数据库后启动，即行恢复。%n"
                        + "The backup is whole. Stop, point the program at an empty database and start it.%n",
                report.totalRows(), Tables.time(report.takenAt()));
        return null;
    }
}
