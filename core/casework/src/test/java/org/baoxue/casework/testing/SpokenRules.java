package org.baoxue.casework.testing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.Quality;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.Validity;
import org.baoxue.api.policy.Voice;
import org.baoxue.api.policy.rule.Holidays.Stretch;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.api.policy.rule.Terms;

/** A policy whose rules have their sentence and strength: the same in every place and on every day. Immutable. */
public record SpokenRules(Rules base, SortedMap<RuleKey, ResolvedRule<?>> spoken) implements PolicySnapshot {

    /** Monday to Friday; the terms of 2026-2027 as published: 1 September to 22 January, 1 March to 9 July. */
    public static SpokenRules named(String name) {
        Rules rules = Rules.named(name)
                .with(
                        new RuleKey("calendar.terms-2026"),
                        new Terms(
                                2026,
                                new Stretch("第一学期", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22)),
                                Optional.of(new Stretch(
                                        "第二学期",
                                        MonthDay.of(3, 1).atYear(2027),
                                        MonthDay.of(7, 9).atYear(2027)))));
        return new SpokenRules(rules, new TreeMap<>());
    }

    public SpokenRules saying(String key, Strength strength, Rule rule, String quote) {
        RuleKey known = new RuleKey(key);
        Statement statement = new Statement(
                known,
                Mode.ADD,
                Origin.QUOTED,
                strength,
                Optional.of(new Source("plan", "送教上门方案", "（五）", quote, "", Quality.A)),
                Validity.ALWAYS,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Voice voice = new Voice(new Voice.LayerName("plan", "region", "方案", LayerLevel.COUNTY, ""), statement);
        SortedMap<RuleKey, ResolvedRule<?>> more = new TreeMap<>(spoken);
        more.put(known, new ResolvedRule<>(known, rule, strength, Map.of(), List.of(), List.of(voice)));
        return new SpokenRules(base, more);
    }

    @Override
    public String hash() {
        return base.hash();
    }

    @Override
    public ResolvedPolicy resolve(PolicyPlace place, LocalDate day) {
        SortedMap<RuleKey, ResolvedRule<?>> all =
                new TreeMap<>(base.resolve(place, day).rules());
        all.putAll(spoken);
        return new ResolvedPolicy(hash(), place, day, all, Map.of());
    }

    @Override
    public List<Layer> layers() {
        return List.of();
    }
}
