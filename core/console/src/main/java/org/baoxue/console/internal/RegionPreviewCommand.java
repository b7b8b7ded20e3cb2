package org.baoxue.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.policy.Finding;
import org.baoxue.policy.PackageCheck;
import org.baoxue.policy.RegionPackages;
import org.baoxue.policy.Regions;
import org.baoxue.policy.Severity;
import org.baoxue.reporting.preview.ChildChange;
import org.baoxue.reporting.preview.GroupLine;
import org.baoxue.reporting.preview.PreviewRequest;
import org.baoxue.reporting.preview.PreviewStatus;
import org.baoxue.reporting.preview.PreviewSummary;
import org.baoxue.reporting.preview.Previews;
import org.baoxue.reporting.preview.RuleChange;

/** Shows what a region would change, installs nothing and keeps nothing; Ctrl-C stops the dry run. */
@Service
@Command(
        scope = "baoxue",
        name = "region-preview",
        description = "预演区域插件：若生效，哪些学生、任务与规则会变化 (what a region would change; nothing is installed)")
public final class RegionPreviewCommand implements Action {

    private static final long POLL_MILLIS = 300;

    @Argument(required = true, name = "FILE", description = "jar、KAR、文件夹或 YAML 文件 (jar, KAR, folder or YAML file)")
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--division", description = "只看此地，如 341502 (only units and children of this place)")
    private String division;

    @Option(name = "--date", description = "按哪一天看，默认今天 (the day to look at; default today)")
    private String date;

    @Option(name = "--children", description = "列出会变化的学生至多几名，默认 20 (how many children to list)")
    private int children = 20;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Regions regions;

    @Reference
    private Previews previews;

    @Override
    public Object execute() throws IOException, InterruptedException {
        Actor actor = actors.current();
        Path path = Path.of(file);
        Path readable = Files.isDirectory(path) && Files.isReadable(path) ? path : InputFile.of(file);
        List<PackageCheck> checks = regions.check(actor, RegionPackages.at(readable));
        refuseRejected(checks);
        PreviewRequest request = new PreviewRequest(
                checks.stream()
                        .flatMap(check -> check.result().region().stream())
                        .toList(),
                Optional.ofNullable(division).map(DivisionCode::of),
                Optional.ofNullable(date).map(Dates::parse));
        PreviewStatus status = previews.start(actor, request);
        try {
            while (!status.state().ended()) {
                System.out.printf("\r%s %d/%d   ", status.state().chinese(), status.done(), status.total());
                System.out.flush();
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                status = previews.status(actor, status.id());
            }
            System.out.print("\r");
            PreviewSummary summary = status.summary().orElseThrow(() -> new Invalid("/file", "没有结果 (no result)"));
            print(status, summary);
            children(actor, status);
        } finally {
            previews.discard(actor, status.id());
        }
        return null;
    }

    private static void refuseRejected(List<PackageCheck> checks) {
        boolean rejected = false;
        for (PackageCheck check : checks) {
            rejected |= !check.result().accepted();
            check.result().findings(Severity.ERROR).stream()
                    .map(Finding::toString)
                    .forEach(System.out::println);
        }
        if (rejected) {
            throw new Invalid("/file", "文件不被接受，没有预演 (the file is rejected; nothing was run)");
        }
    }

    private static void print(PreviewStatus status, PreviewSummary summary) {
        System.out.printf(
                "%s，%s：政策 (policy) %s → %s%n",
                String.join("、", status.regions()),
                status.day(),
                status.policyBefore().substring(0, 12),
                status.policyAfter().substring(0, 12));
        rules(summary.rules());
        Table table = Tables.of(
                "单位 unit",
                "名称 name",
                "班级 classes",
                "新增疑似 new",
                "不再疑似 ended",
                "其他认定 other",
                "纳入 counted",
                "移出 out",
                "新增任务 +duties",
                "取消 -duties",
                "改期 due",
                "改收件 to",
                "改表 form");
        for (GroupLine line : summary.groups()) {
            table.row(
                    line.group(),
                    line.name(),
                    line.classes(),
                    line.newlySuspected(),
                    line.noLongerSuspected(),
                    line.otherVerdicts(),
                    line.counted(),
                    line.notCounted(),
                    line.dutiesAdded(),
                    line.dutiesRemoved(),
                    line.dueChanged(),
                    line.addresseesChanged(),
                    line.formChanged());
        }
        table.print();
        System.out.printf(
                "查看 %d 行，学生变化 %d，任务变化 %d (rows looked at, changes of children and duties)%n结果哈希 (hash) %s%n",
                summary.looked(), summary.children(), summary.duties(), summary.hash());
    }

    private static void rules(List<RuleChange> rules) {
        Table table = Tables.of("规则 rule", "变化 change", "字段 field", "原 before", "新 after", "宽严 relation", "地方 places");
        for (RuleChange rule : rules) {
            rule.fields()
                    .forEach(field -> table.row(
                            rule.key(),
                            rule.kind().chinese(),
                            field.label(),
                            field.before().orElse("—"),
                            field.after().orElse("—"),
                            field.relation().chinese(),
                            rule.placesTotal()));
        }
        table.print();
    }

    private void children(Actor actor, PreviewStatus status) {
        if (children <= 0) {
            return;
        }
        Page<ChildChange> page = previews.children(actor, status.id(), new PageRequest(1, Math.min(children, 1_000)));
        Table table = Tables.of("学生 child", "姓名 name", "变化 change", "单位 unit", "班级 class", "案件 case");
        page.items()
                .forEach(row -> table.row(
                        row.child(),
                        row.name(),
                        row.kind().chinese(),
                        row.group(),
                        row.classId().orElse(""),
                        row.effect().chinese()));
        table.print();
        if (page.total() > page.items().size()) {
            System.out.printf("共 %d 行，用 --children 看更多 (rows in all)%n", page.total());
        }
    }
}
