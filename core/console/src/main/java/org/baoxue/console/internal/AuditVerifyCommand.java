package org.baoxue.console.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseAudit;
import org.baoxue.casework.CaseAuditReport;
import org.baoxue.casework.ChainHead;
import org.baoxue.casework.Verification;

/** Verifies the logs of all cases, or writes their heads into a file to be kept elsewhere. */
@Service
@Command(
        scope = "baoxue",
        name = "audit-verify",
        description = "核验全部个案日志：哪一号事件被篡改、删除、换序或截断 (verifies the logs of all cases)")
public final class AuditVerifyCommand implements Action {

    private static final int SHOWN = 200;

    @Option(name = "--anchors", description = "与另处保存的锚定文件对照 (an anchor file that was kept elsewhere)")
    @Completion(FileCompleter.class)
    private String anchors;

    @Option(name = "--write", description = "不核验，把此刻的链头写入新文件 (writes the heads of now into a new file instead)")
    @Completion(FileCompleter.class)
    private String write;

    @Reference
    private ConsoleActor actors;

    @Reference
    private CaseAudit audit;

    @Override
    public Object execute() throws IOException {
        Actor actor = actors.current();
        if (write != null) {
            write(actor, Path.of(write).toAbsolutePath());
            return null;
        }
        List<ChainHead> heads = anchors == null
                ? List.of()
                : audit.read(Files.readString(InputFile.of(anchors), StandardCharsets.UTF_8));
        CaseAuditReport report = audit.verify(actor, heads);
        print(report);
        if (!report.intact()) {
            throw new Conflict("%d 个个案的日志不完好 (damaged logs)".formatted(report.damagedTotal()));
        }
        return null;
    }

    private void write(Actor actor, Path target) throws IOException {
        if (Files.exists(target)) {
            throw new Invalid("/write", "文件已存在，不覆盖 (the file exists already): " + target);
        }
        Files.writeString(target, audit.anchors(actor), StandardCharsets.UTF_8);
        System.out.println("链头已写入 (heads written to) " + target + "，请保存到别处 (keep it elsewhere)");
    }

    private void print(CaseAuditReport report) {
        System.out.printf(
                "个案 %d，事件 %d，对照锚定 %d，用时 %.1f 秒，每秒 %d 个事件 (cases, events, anchors, seconds, events a second)%n",
                report.cases(),
                report.events(),
                report.anchors(),
                report.took().toMillis() / 1e3,
                report.eventsPerSecond());
        System.out.println("平台自动写下的锚定文件最近一天 (last day anchored): "
                + audit.lastAnchored().map(LocalDate::toString).orElse("无 (none)"));
        if (report.intact()) {
            System.out.println("全部完好 (all intact)");
            return;
        }
        Table table = Tables.of("案件 case", "事件 event", "情形 damage", "说明 reason");
        report.damaged().stream()
                .flatMap(found -> found.faults().stream().map(fault -> new Row(found, fault)))
                .limit(SHOWN)
                .forEach(row -> table.row(
                        row.found().caseId(),
                        row.fault().seq(),
                        row.fault().damage().chinese(),
                        row.fault().message()));
        table.print();
    }

    private record Row(Verification found, Verification.Fault fault) {}
}
