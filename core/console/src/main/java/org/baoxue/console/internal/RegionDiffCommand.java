package org.baoxue.console.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.policy.PackageCheck;
import org.baoxue.policy.PolicyHistory;
import org.baoxue.policy.PolicyName;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionPackages;
import org.baoxue.policy.Regions;
import org.baoxue.policy.comparison.PolicyDiff;
import org.baoxue.policy.comparison.PolicyDiffs;
import org.baoxue.reporting.DiffFile;
import org.baoxue.reporting.DiffView;
import org.baoxue.reporting.DiffView.FieldView;
import org.baoxue.reporting.DiffView.RuleView;
import org.baoxue.reporting.DiffView.SaidView;

/** Compares the policies of two places or versions. */
@Service
@Command(
        scope = "baoxue",
        name = "region-diff",
        description = "比较两地或两个版本的政策：341502 为现行，341502@哈希 为某版本" + " (how the policies of two places or versions differ)")
public final class RegionDiffCommand implements Action {

    @Argument(index = 0, required = true, name = "A", description = "甲方：区划代码，可加 @政策或地区文本的哈希 (the first)")
    private String first;

    @Argument(index = 1, required = true, name = "B", description = "乙方，写法同上 (the second)")
    private String second;

    @Argument(index = 2, name = "DATE", description = "日期，默认今天 (date; default today)")
    private String date;

    @Option(
            name = "--file",
            description = "乙方改用此文件中的地区，不安装 (the second with the regions of a file that is not installed)")
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--format", description = "table、json 或 xlsx；默认 table")
    private String format = "table";

    @Option(name = "--out", description = "写入的文件，不覆盖已有文件；xlsx 必须写明 (target file)")
    @Completion(FileCompleter.class)
    private String out;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Policies policies;

    @Reference
    private PolicyHistory history;

    @Reference
    private Regions regions;

    @Reference
    private Clock clock;

    @Override
    public Object execute() throws IOException {
        if (!List.of("table", "json", "xlsx").contains(format)) {
            throw new Invalid("/format", "格式应为 table、json 或 xlsx，实为 '%s' (no such format)".formatted(format));
        }
        if (format.equals("xlsx") && out == null) {
            throw new Invalid("/out", "xlsx 须用 --out 写明文件 (xlsx needs a file)");
        }
        Actor actor = actors.current();
        LocalDate day = date == null ? LocalDate.now(clock) : Dates.parse(date);
        PolicyDiff diff = PolicyDiffs.between(
                PolicyName.parse("/a", first).resolve(policies, history, actor, day),
                other(actor, PolicyName.parse("/b", second), day));
        write(DiffView.of(diff));
        return null;
    }

    private ResolvedPolicy other(Actor actor, PolicyName name, LocalDate day) throws IOException {
        if (file == null) {
            return name.resolve(policies, history, actor, day);
        }
        if (name.version().isPresent()) {
            throw new Invalid("/b", "--file 与 @版本 不能并用 (a file or a version, not both)");
        }
        Path path = Path.of(file);
        Path readable = Files.isDirectory(path) && Files.isReadable(path) ? path : InputFile.of(file);
        List<Region> offered = PackageCheck.regions(regions.check(actor, RegionPackages.at(readable)));
        return regions.prospect(offered).next().resolve(name.division(), day);
    }

    private void write(DiffView diff) throws IOException {
        byte[] content =
                switch (format) {
                    case "json" -> DiffFile.json(diff);
                    case "xlsx" -> DiffFile.xlsx(diff);
                    default -> table(diff).getBytes(StandardCharsets.UTF_8);
                };
        if (out == null) {
            System.out.println(new String(content, StandardCharsets.UTF_8));
            return;
        }
        Path target = OutputFile.free(out, out);
        Files.write(target, content);
        System.out.println(target);
    }

    private static String table(DiffView diff) {
        Table table = Tables.of("规则 rule", "字段 field", "甲 a", "乙 b", "甲比乙 relation", "说明 reason");
        StringBuilder sources = new StringBuilder();
        for (RuleView rule : diff.rules()) {
            for (FieldView field : rule.fields()) {
                table.row(
                        rule.key(),
                        field.fieldName() + " " + field.field(),
                        field.a() == null ? "—" : field.a().text(),
                        field.b() == null ? "—" : field.b().text(),
                        field.relationName(),
                        field.reason());
            }
            source(sources, "甲", rule, rule.fields().stream().map(FieldView::a).toList());
            source(sources, "乙", rule, rule.fields().stream().map(FieldView::b).toList());
        }
        return "甲 a：%s %s，政策 %.12s%n乙 b：%s %s，政策 %.12s%n%s%n另有 %d 条规则两边相同 (the same in both)%n%n来源 (sources):%n%s"
                .formatted(
                        diff.a().division(),
                        diff.a().date(),
                        diff.a().policyHash(),
                        diff.b().division(),
                        diff.b().date(),
                        diff.b().policyHash(),
                        table,
                        diff.same(),
                        sources);
    }

    private static void source(StringBuilder sources, String side, RuleView rule, List<SaidView> said) {
        said.stream()
                .filter(value -> value != null)
                .map(value -> "- %s %s：%s，%s%s%s%n"
                        .formatted(
                                rule.key(),
                                side,
                                value.originName(),
                                value.document().isEmpty() ? value.layerName() : value.document(),
                                value.section().isEmpty() ? "" : "，" + value.section(),
                                value.quote().isEmpty() ? "" : "：“" + value.quote() + "”"))
                .distinct()
                .forEach(sources::append);
    }
}
