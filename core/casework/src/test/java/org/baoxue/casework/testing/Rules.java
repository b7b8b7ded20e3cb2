package org.baoxue.casework.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Accumulation;
import org.baoxue.api.policy.rule.Addressee;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.CaseScope;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.api.policy.rule.SchoolWeek;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.baoxue.api.unit.UnitKind;

/** A policy written down in a test: the same rules in every place and on every day. Immutable. */
public record Rules(String hash, SortedMap<RuleKey, Rule> rules) implements PolicySnapshot {

    public static final RuleKey AT_ONCE = new RuleKey("reporting.immediate");
    public static final RuleKey MONTHLY = new RuleKey("reporting.monthly");
    public static final RuleKey SUSPECTED = new RuleKey("definition.suspected");

    /** Monday to Friday; the school year begins on 1 September, the second term on 1 March. */
    public static Rules named(String name) {
        Rules empty = new Rules(name.repeat(64).substring(0, 64), new TreeMap<>());
        return empty.with(
                new RuleKey("calendar.school-week"),
                new SchoolWeek(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        MonthDay.of(9, 1),
                        MonthDay.of(3, 1)));
    }

    public Rules with(RuleKey key, Rule rule) {
        SortedMap<RuleKey, Rule> more = new TreeMap<>(rules);
        more.put(key, rule);
        return new Rules(hash, more);
    }

    /** The school reports suspected dropouts, dropouts and returns to the county bureau. */
    public Rules reportingFacts(Deadline deadline) {
        return with(AT_ONCE, onFact(UnitKind.SCHOOL, deadline, UnitKind.COUNTY_EDUCATION));
    }

    /** The school reports to the county bureau for every period. */
    public Rules reportingEach(Period period, Deadline deadline) {
        return with(
                MONTHLY,
                reporting(
                        new Trigger.EachPeriod(period),
                        UnitKind.SCHOOL,
                        deadline,
                        UnitKind.COUNTY_EDUCATION,
                        Optional.empty()));
    }

    /** So many school days without a break make a suspected dropout. */
    public Rules suspectedAfter(int schoolDays) {
        return with(
                SUSPECTED,
                new Definition(
                        Concept.SUSPECTED,
                        Optional.of(new Amount(schoolDays, TimeUnit.SCHOOL_DAY)),
                        Optional.of(Accumulation.CONSECUTIVE),
                        Optional.empty()));
    }

    public static Reporting onFact(UnitKind reporter, Deadline deadline, UnitKind addressee) {
        Set<CaseFact> facts = EnumSet.of(CaseFact.SUSPECTED, CaseFact.DROPOUT, CaseFact.RETURNED);
        return reporting(new Trigger.OnFact(facts), reporter, deadline, addressee, Optional.empty());
    }

    public static Reporting onFact(UnitKind reporter, Deadline deadline, UnitKind addressee, CaseScope cases) {
        Reporting all = onFact(reporter, deadline, addressee);
        return reporting(all.trigger(), reporter, deadline, addressee, Optional.of(cases));
    }

    private static Reporting reporting(
            Trigger trigger, UnitKind reporter, Deadline deadline, UnitKind addressee, Optional<CaseScope> cases) {
        return new Reporting(
                trigger,
                Optional.ofNullable(deadline),
                reporter,
                List.of(new Addressee(addressee, Addressee.Of.REPORTER)),
                Set.of(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                cases);
    }

    @Override
    public ResolvedPolicy resolve(PolicyPlace place, LocalDate day) {
        SortedMap<RuleKey, ResolvedRule<?>> resolved = new TreeMap<>();
        rules.forEach((key, rule) ->
                resolved.put(key, new ResolvedRule<>(key, rule, Strength.MUST, Map.of(), List.of(), List.of())));
        return new ResolvedPolicy(hash, place, day, resolved, Map.of());
    }

    @Override
    public List<Layer> layers() {
        return List.of();
    }
}
