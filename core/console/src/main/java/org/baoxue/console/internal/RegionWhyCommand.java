package org.baoxue.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Deviation;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Voice;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.comparison.RuleText;

/** Says why a rule is what it is. */
@Service
@Command(
        scope = "baoxue",
        name = "region-why",
        description = "说明某地某条规则的取值、各层表述、来源与原文 (why a rule is what it is in a place)")
public final class RegionWhyCommand implements Action {

    @Argument(index = 0, required = true, name = "DIVISION", description = "行政区划代码，如 341502 (division code)")
    private String division;

    @Argument(index = 1, required = true, name = "RULE", description = "规则键，如 reporting.monthly (rule key)")
    @Completion(RuleKeyCompleter.class)
    private String key;

    @Argument(index = 2, name = "DATE", description = "日期，默认今天 (date; default today)")
    private String date;

    @Option(name = "--school", description = "那里的一所学校，连同该校自己的规则 (a school there, with its own rules)")
    @Completion(UnitCompleter.class)
    private String school;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Units units;

    @Reference
    private Policies policies;

    @Reference
    private Gate gate;

    @Reference
    private Clock clock;

    @Override
    public Object execute() {
        gate.require(actors.current(), org.baoxue.access.Action.REGION_READ);
        LocalDate day = date == null ? LocalDate.now(clock) : Dates.parse(date);
        ResolvedPolicy policy = policies.current().resolve(place(), day);
        RuleKey wanted = new RuleKey(key);
        ResolvedRule<?> rule = policy.rules().get(wanted);
        List<Voice> voices = rule == null ? policy.silent().getOrDefault(wanted, List.of()) : rule.voices();
        if (voices.isEmpty()) {
            throw new NotFound("没有哪一层说到规则 %s (no layer speaks of this rule)".formatted(wanted));
        }
        System.out.printf(
                "%s（%s） %s，%s，政策 (policy) %s%n",
                wanted,
                wanted.block().chinese(),
                policy.division() + (school == null ? "" : " " + school),
                day,
                policy.hash().substring(0, 12));
        if (rule == null) {
            System.out.println("方案未规定，也没有上层补足 (the plan is silent and no layer fills it)");
        } else {
            fields(rule);
        }
        voices(voices);
        if (rule != null && !rule.deviations().isEmpty()) {
            deviations(rule);
        }
        return null;
    }

    private PolicyPlace place() {
        DivisionCode place = DivisionCode.of(division);
        if (school == null) {
            return PolicyPlace.of(place);
        }
        Unit unit = units.show(actors.current(), school);
        if (!place.contains(unit.division())) {
            throw new Invalid("/school", "%s 不在 %s (the school lies elsewhere)".formatted(school, place));
        }
        return new PolicyPlaces(units.tree()).of(unit);
    }

    private static void fields(ResolvedRule<?> rule) {
        System.out.println("力度 (strength): " + rule.strength().chinese());
        Table table = Tables.of("字段 field", "取值 value", "出自 origin", "层 layer");
        for (Map.Entry<String, FieldValue> field : new TreeMap<>(rule.fields()).entrySet()) {
            FieldValue value = field.getValue();
            table.row(
                    RuleText.label(field.getKey()) + " " + field.getKey(),
                    RuleText.of(rule.key(), field.getKey(), value.value()),
                    (value.fills() ? "方案未规定，由此补足：" : "") + value.origin().chinese(),
                    value.layer());
        }
        rule.unfilled().forEach(name -> table.row(RuleText.label(name) + " " + name, "", "方案未规定 (unsaid)", ""));
        table.print();
    }

    private static void voices(List<Voice> voices) {
        System.out.println("\n各层表述，强者在后 (every layer that spoke, strongest last):");
        for (Voice voice : voices) {
            Statement said = voice.statement();
            System.out.printf(
                    "- [%s] %s：%s，%s，%s%n",
                    voice.layer().level().chinese(),
                    voice.layer().name(),
                    said.mode().chinese(),
                    said.origin().chinese(),
                    said.strength().chinese());
            said.source().ifPresent(RegionWhyCommand::source);
            if (!said.unsaid().isEmpty()) {
                System.out.println("  方案未规定 (unsaid): " + said.unsaid().stream().collect(Collectors.joining("、")));
            }
            said.note().ifPresent(note -> System.out.println("  注 (note): " + note));
            said.examples()
                    .forEach(example -> System.out.printf(
                            "  示例 (example) %s：%s → %s%n", example.name(), example.given(), example.expect()));
        }
    }

    private static void deviations(ResolvedRule<?> rule) {
        System.out.println("\n与上层相比 (compared with the layers above):");
        Table table = Tables.of("层 layer", "字段 field", "本层 said", "上层 above", "宽严 relation", "说明 reason");
        for (Deviation deviation : rule.deviations()) {
            table.row(
                    deviation.layer(),
                    RuleText.label(deviation.field()) + " " + deviation.field(),
                    RuleText.of(rule.key(), deviation.field(), deviation.said()),
                    RuleText.of(rule.key(), deviation.field(), deviation.above()) + "（" + deviation.aboveLayer() + "）",
                    deviation.relation().chinese() + " " + deviation.relation().key(),
                    deviation.overruled() ? "上层不许放宽，以上层为准 (overruled)" : deviation.reason());
        }
        table.print();
    }

    private static void source(Source source) {
        if (!source.quote().isEmpty()) {
            System.out.printf("  “%s”%n", source.quote());
        }
        if (!source.paraphrase().isEmpty()) {
            System.out.printf("  转述（未见原文）：%s%n", source.paraphrase());
        }
        System.out.printf(
                "  —— %s%s（来源质量 quality %s：%s）%n",
                source.title(),
                source.section().isEmpty() ? "" : "，" + source.section(),
                source.quality(),
                source.quality().chinese());
    }
}
