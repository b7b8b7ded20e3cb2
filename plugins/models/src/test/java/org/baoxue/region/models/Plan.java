package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.Voice;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.policy.Binding.Target;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.Periods;
import org.baoxue.region.check.RegionsInForce;

/** A model as it holds where it is bound, under the national layer. */
record Plan(ResolvedPolicy policy) {

    static final String DAY = "2026-11-20";
    private static final DivisionCode TOWN = DivisionCode.of("999902101");
    private static final Set<String> REGION = Set.of("models");

    static Plan atCounty(String model) {
        return at(model, Target.of(DivisionCode.of("999902")));
    }

    static Plan atTown(String model) {
        return at(model, Target.of(TOWN));
    }

    static Plan atSchool(String model) {
        return at(model, new Target(LayerLevel.SCHOOL, TOWN, Optional.of("S1")));
    }

    static Plan atCentralSchool(String model) {
        return at(model, new Target(LayerLevel.CENTRAL_SCHOOL, TOWN, Optional.of("C1")));
    }

    static Plan at(String model, Target target) {
        return new Plan(RegionsInForce.bound("models/" + model, target, DAY));
    }

    <R extends Rule> ResolvedRule<R> rule(String key, Class<R> type) {
        return policy.rule(new RuleKey(key), type).orElseThrow(() -> new AssertionError("没有规则 (no rule) " + key));
    }

    Strength strength(String key) {
        return policy.rules().get(new RuleKey(key)).strength();
    }

    /** The rule is there, rests on these words and is what the sentence says. */
    <R extends Rule> void check(Sentence<R> sentence) {
        ResolvedRule<R> rule = rule(sentence.key(), sentence.type());
        Voice voice = rule.voices().get(rule.voices().size() - 1);
        assertThat(REGION).contains(voice.layer().region());
        assertThat(voice.statement().source().orElseThrow().quote()).contains(sentence.words());
        sentence.holds().accept(rule.rule());
    }

    /** Keys under which the model says something. */
    Set<String> spoken() {
        return voices().filter(voice -> voice.statement().mode() != Mode.NONE)
                .map(voice -> voice.statement().key().text())
                .collect(Collectors.toSet());
    }

    /** Keys on which the model is silent. */
    Set<String> silent() {
        return voices().filter(voice -> voice.statement().mode() == Mode.NONE)
                .map(voice -> voice.statement().key().text())
                .collect(Collectors.toSet());
    }

    private Stream<Voice> voices() {
        return Stream.concat(
                        policy.rules().values().stream().flatMap(rule -> rule.voices().stream()),
                        policy.silent().values().stream().flatMap(List::stream))
                .filter(voice -> REGION.contains(voice.layer().region()));
    }

    /** By when a report on a fact known at a local moment is owed: the last day, or the words of the deadline. */
    String due(Reporting report, String at) {
        return text(Deadlines.dueForFact(
                report.deadline(), LocalDateTime.parse(at).atZone(Due.ZONE).toInstant(), Calendars.of(policy)));
    }

    /** By when a period's report is owed. */
    String dueOf(Reporting report, String period) {
        Period cycle = ((Trigger.EachPeriod) report.trigger()).period();
        return text(Deadlines.dueForPeriod(
                report.deadline(),
                Periods.ofId(cycle, period, Calendars.of(policy).years().orElseThrow())
                        .orElseThrow(),
                Calendars.of(policy)));
    }

    private static String text(Due due) {
        if (due instanceof Due.At at) {
            return at.lastDay().toString();
        }
        return due instanceof Due.Unquantified words ? words.words() : "未规定";
    }
}
