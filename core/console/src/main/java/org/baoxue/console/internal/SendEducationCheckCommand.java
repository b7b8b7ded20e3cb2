package org.baoxue.console.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Units;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.sendeducation.ChildCheck;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.casework.sendeducation.SendCheckView;
import org.baoxue.casework.sendeducation.SendEducationFiles;
import org.baoxue.casework.sendeducation.SendFinding;
import org.baoxue.casework.sendeducation.UnitCheck;

/** Checks the lessons sent to the children of a unit against the plans of their places. */
@Service
@Command(
        scope = "baoxue",
        name = "sendedu-check",
        description = "按当地方案检查一个单位的送教上门，逐条附原文 (checks the lessons sent to children against the plans of their places)")
public final class SendEducationCheckCommand extends Paging {

    @Argument(index = 0, required = true, name = "UNIT", description = "学校、乡镇、区县等单位代码 (code of a unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(index = 1, name = "DATE", description = "其所在的周、月、学期、学年，默认今天 (date; default today)")
    private String date;

    @Option(name = "--disabled-pupils", description = "当地残疾学生数，用于人数上限 (disabled pupils of the place, for a cap)")
    private Integer disabledPupils;

    @Option(name = "--format", description = "table 或 json；默认 table")
    private String format = "table";

    @Reference
    private ConsoleActor actors;

    @Reference
    private SendEducationFiles files;

    @Reference
    private Units units;

    @Override
    public Object execute() {
        if (!List.of("table", "json").contains(format)) {
            throw new Invalid("/format", "格式应为 table 或 json，实为 '%s' (no such format)".formatted(format));
        }
        units.show(actors.current(), unit);
        UnitCheck check = files.checkUnit(
                actors.current(),
                unit,
                Optional.ofNullable(date).map(Dates::parse),
                Optional.ofNullable(disabledPupils),
                page());
        if (format.equals("json")) {
            System.out.println(SendCheckView.of(check).json());
        } else {
            print(check);
        }
        return null;
    }

    private static void print(UnitCheck check) {
        Table table = Tables.of(
                "学生 child",
                "姓名 name",
                "事项 item",
                "周期 period",
                "要求 asked",
                "实际 done",
                "结论 verdict",
                "规则 rule",
                "原文 sentence");
        for (ChildCheck child : check.children().items()) {
            String name = child.file().name().orElse("");
            child.findings().forEach(found -> row(table, child.file().child().value(), name, found));
        }
        check.caps().forEach(found -> row(table, check.unit(), "", found));
        table.print();
        Stream.concat(
                        check.children().items().stream().flatMap(child -> child.findings().stream()),
                        check.caps().stream())
                .map(SendFinding::policyHash)
                .distinct()
                .forEach(hash -> System.out.println("政策 (policy) " + hash));
        check.children().items().stream()
                .filter(child -> !child.lapses().isEmpty())
                .forEach(child -> System.out.printf(
                        "%s %s：%s (send-education does not stand)%n",
                        ChildCheck.ALARM,
                        child.file().child(),
                        child.lapses().stream().sorted().map(Lapse::chinese).collect(Collectors.joining("、"))));
        Tables.footer(check.children());
    }

    private static void row(Table table, String subject, String name, SendFinding found) {
        String days = found.days().isEmpty()
                ? ""
                : "（" + found.days().stream().map(Object::toString).collect(Collectors.joining("、")) + "）";
        table.row(
                subject,
                name,
                found.item().chinese(),
                found.period().orElse(""),
                found.asked(),
                found.done() + days,
                found.verdict().chinese(),
                found.rule().map(RuleKey::text).orElse(""),
                found.sentence()
                        .map(words -> "%s：%s —— %s%s"
                                .formatted(words.wording(), words.words(), words.document(), words.section()))
                        .orElse("方案未规定"));
    }
}
