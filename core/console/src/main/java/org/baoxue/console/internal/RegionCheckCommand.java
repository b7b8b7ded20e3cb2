package org.baoxue.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.Finding;
import org.baoxue.policy.PackageCheck;
import org.baoxue.policy.RegionPackages;
import org.baoxue.policy.Regions;
import org.baoxue.policy.Severity;

/** Checks a region as its installation would, beside the regions in force, and installs nothing; fails if it is rejected. */
@Service
@Command(
        scope = "baoxue",
        name = "region-check",
        description = "检查区域插件而不安装：jar、KAR、文件夹或 YAML 文件 (checks a region without installing it)")
public final class RegionCheckCommand implements Action {

    @Argument(required = true, name = "FILE", description = "jar、KAR、文件夹或 YAML 文件 (jar, KAR, folder or YAML file)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Gate gate;

    @Reference
    private Regions regions;

    @Override
    public Object execute() throws IOException {
        Actor actor = actors.current();
        gate.require(actor, org.baoxue.access.Action.REGION_CHECK);
        Path path = Path.of(file);
        Path readable = Files.isDirectory(path) && Files.isReadable(path) ? path : InputFile.of(file);
        List<PackageCheck> checks = regions.check(actor, RegionPackages.at(readable));
        checks.forEach(RegionCheckCommand::print);
        long rejected =
                checks.stream().filter(check -> !check.result().accepted()).count();
        if (rejected > 0) {
            throw new Invalid("/file", "不接受：%d 个包中 %d 个有错误 (rejected)".formatted(checks.size(), rejected));
        }
        return null;
    }

    private static void print(PackageCheck check) {
        CheckResult result = check.result();
        if (!result.findings().isEmpty()) {
            Table table = Tables.of("级别 severity", "位置 place", "实为 found", "应为 expected", "说明 message");
            for (Finding finding : result.findings()) {
                table.row(
                        finding.severity().chinese(),
                        place(finding),
                        finding.found(),
                        finding.expected(),
                        finding.message());
            }
            table.print();
        }
        System.out.printf(
                "%s：%s%s，错误 %d，警告 %d，提示 %d (errors, warnings, notes)%n",
                check.name(),
                result.accepted() ? "接受 (accepted)" : "不接受 (rejected)",
                result.region()
                        .map(region -> " %s（%s）".formatted(region.id(), region.title()))
                        .orElse(""),
                result.findings(Severity.ERROR).size(),
                result.findings(Severity.WARNING).size(),
                result.findings(Severity.NOTE).size());
    }

    private static String place(Finding finding) {
        String line = finding.line() > 0 ? ":" + finding.line() : "";
        return (finding.file() + line + " " + finding.key()).strip();
    }
}
