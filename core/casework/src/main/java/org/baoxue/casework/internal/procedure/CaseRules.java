package org.baoxue.casework.internal.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Notice;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Power;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseEvent.StepTaken;
import org.baoxue.casework.CaseProcedure;
import org.baoxue.casework.CaseProcedure.FollowUp;
import org.baoxue.casework.CaseProcedure.Lead;
import org.baoxue.casework.CaseProcedure.MissingNeed;
import org.baoxue.casework.CaseProcedure.Offered;
import org.baoxue.casework.CaseProcedure.PlannedStep;
import org.baoxue.casework.CaseProcedure.TimeLimit;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.CaseScopes;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.Procedures;

/** What the plan of the governing place asks of one case, and what of it is there. Pure. */
public final class CaseRules {

    private static final String STRIKE_OFF = "strike-off";

    private final ResolvedPolicy policy;
    private final List<ResolvedRule<Procedure>> procedures;
    private final StepsTaken taken;
    private final boolean open;

    /**
     * @param policy of the place that governs the case
     * @param school where the child's school lies; empty if it has none
     * @param events those that count
     */
    public CaseRules(ResolvedPolicy policy, CaseView view, Optional<DivisionCode> school, List<Recorded> events) {
        this.policy = policy;
        this.taken = new StepsTaken(events);
        this.open = view.state().open();
        this.procedures = policy.rules(Procedure.class).stream()
                .filter(rule ->
                        CaseScopes.covers(Optional.of(rule.rule().cases()), view.division(), view.household(), school))
                .toList();
    }

    /** The first rule that has the step; empty where no plan speaks of it (方案未规定). */
    public Optional<RuleKey> ruleOf(StepKind step) {
        return having(step).map(ResolvedRule::key).findFirst();
    }

    /** Where the step would depart from what is asked. */
    public List<Departure> departures(StepKind step, Unit issuer, LocalDate on) {
        List<Departure> found = new ArrayList<>();
        powerless(step, issuer).ifPresent(found::add);
        notNamed(step, issuer).ifPresent(found::add);
        having(step).flatMap(rule -> skipped(rule, step, on).stream()).forEach(found::add);
        papers(each -> each == step)
                .flatMap(paper -> paper.missing(on).stream())
                .forEach(found::add);
        if (!afterReturn(step)) {
            papers(each -> each.compareTo(step) < 0)
                    .flatMap(paper -> notYet(paper, step, on).stream())
                    .forEach(found::add);
        }
        tooEarly(step, on).ifPresent(found::add);
        return found;
    }

    /** Where placing the child would skip a step that the plan wants before. */
    public List<Departure> beforePlacement(LocalDate on) {
        return having(StepKind.PLACE)
                .flatMap(rule -> skipped(rule, StepKind.PLACE, on).stream())
                .toList();
    }

    /**
     * The last day for obeying the document of a step: from its service where the plan names a document that is made out here,
     * else from the step where the plan gives a length.
     */
    public Optional<LocalDate> untilOf(StepKind step, LocalDate on) {
        List<StepPaper> named =
                papers(each -> each == step).filter(StepPaper::made).toList();
        if (!named.isEmpty()) {
            return named.stream()
                    .flatMap(paper -> paper.until().stream())
                    .filter(until -> !until.isBefore(on))
                    .max(Comparator.naturalOrder());
        }
        return notice(step)
                .flatMap(rule -> rule.rule().within())
                .map(within -> Deadlines.dueForFact(within, on, Calendars.of(policy)))
                .filter(Due.At.class::isInstance)
                .map(due -> ((Due.At) due).lastDay());
    }

    /** What is still needed before the case is struck off. Where a plan says what, a proposal of the platform is silent. */
    public List<MissingNeed> missing() {
        List<ResolvedRule<Procedure>> saying = procedures.stream()
                .filter(rule -> rule.rule().strikeOff().isPresent())
                .toList();
        boolean planned = saying.stream().anyMatch(rule -> !proposed(rule));
        Set<StrikeOffNeed> proposals = EnumSet.noneOf(StrikeOffNeed.class);
        return saying.stream()
                .filter(rule -> !planned || !proposed(rule))
                .flatMap(this::missing)
                .filter(need -> need.sentence().isPresent() || proposals.add(need.need()))
                .toList();
    }

    /**
     * The procedure as it stands on a day.
     *
     * @param placement what is offered to the child
     */
    public CaseProcedure procedure(LocalDate today, Optional<Offered> placement, boolean secondDropout) {
        return new CaseProcedure(
                procedures.stream()
                        .flatMap(rule -> rule.rule().steps().stream().map(step -> planned(rule, step)))
                        .toList(),
                procedures.stream()
                        .filter(rule -> rule.rule().leader().isPresent()
                                || !rule.rule().supporters().isEmpty()
                                || !rule.rule().team().isEmpty())
                        .map(rule -> new Lead(
                                rule.key(),
                                rule.rule().leader(),
                                rule.rule().supporters(),
                                rule.rule().team(),
                                Sentences.of(rule)))
                        .toList(),
                missing(),
                procedures.stream().flatMap(this::followUp).toList(),
                taken.timeLimit().map(until -> new TimeLimit(until, open && today.isAfter(until))),
                placement,
                secondDropout);
    }

    private PlannedStep planned(ResolvedRule<Procedure> rule, Procedure.Step step) {
        return new PlannedStep(
                step.step(),
                step.name(),
                step.by(),
                step.to(),
                step.document(),
                step.legalBasis(),
                rule.key(),
                rule.strength(),
                Sentences.of(rule),
                taken.has(step.step()),
                StepPaper.of(policy, step, taken.events()).map(paper -> paper.standing(taken.days(step.step()))));
    }

    /** The documents that the plan names for steps of some kinds. */
    private Stream<StepPaper> papers(Predicate<StepKind> kinds) {
        return procedures.stream()
                .flatMap(rule -> rule.rule().steps().stream())
                .filter(step -> kinds.test(step.step()))
                .flatMap(step -> StepPaper.of(policy, step, taken.events()).stream());
    }

    private Stream<FollowUp> followUp(ResolvedRule<Procedure> rule) {
        return rule.rule().followUp().stream()
                .map(asked -> new FollowUp(
                        asked.times(), asked.each(), taken.count(StepKind.FOLLOW_UP), rule.key(), Sentences.of(rule)));
    }

    private Stream<MissingNeed> missing(ResolvedRule<Procedure> rule) {
        Procedure.StrikeOff strikeOff = rule.rule().strikeOff().orElseThrow();
        return strikeOff.needs().stream()
                .filter(need -> !taken.meets(need, strikeOff.nationalStatus()))
                .map(need -> new MissingNeed(
                        need,
                        strikeOff.nationalStatus(),
                        rule.key(),
                        rule.strength(),
                        proposed(rule) ? Optional.empty() : Sentences.of(rule)));
    }

    private static boolean proposed(ResolvedRule<Procedure> rule) {
        return Optional.ofNullable(rule.fields().get(STRIKE_OFF))
                .filter(field -> field.origin() == Origin.PLATFORM_DEFAULT)
                .isPresent();
    }

    private Stream<ResolvedRule<Procedure>> having(StepKind step) {
        return procedures.stream().filter(rule -> rule.rule().steps().stream().anyMatch(each -> each.step() == step));
    }

    private Optional<Departure> powerless(StepKind step, Unit issuer) {
        if (parties(issuer).anyMatch(party -> Procedures.hasPower(policy, step, party))) {
            return Optional.empty();
        }
        List<ResolvedRule<Power>> powers = policy.rules(Power.class).stream()
                .filter(rule -> rule.rule().step() == step)
                .toList();
        String who = names(powers.stream().flatMap(rule -> rule.rule().issuers().stream()));
        return Optional.of(new Departure(
                "/issuer",
                "%s（%s）无权「%s」，应为%s：%s (this unit has no power for the step)"
                        .formatted(
                                issuer.name(), issuer.kind().chinese(), step.chinese(), who, Sentences.cited(powers)),
                true));
    }

    private Optional<Departure> notNamed(StepKind step, Unit issuer) {
        List<ResolvedRule<Procedure>> naming = having(step)
                .filter(rule -> units(rule, step).findAny().isPresent())
                .toList();
        boolean named = naming.stream().flatMap(rule -> units(rule, step)).anyMatch(party -> parties(issuer)
                .anyMatch(party::equals));
        if (naming.isEmpty() || named) {
            return Optional.empty();
        }
        return Optional.of(new Departure(
                "/issuer",
                "「%s」应由%s作出，实为%s（%s）：%s (the plan names another unit for the step)"
                        .formatted(
                                step.chinese(),
                                names(naming.stream().flatMap(rule -> units(rule, step))),
                                issuer.name(),
                                issuer.kind().chinese(),
                                Sentences.cited(naming)),
                naming.stream().anyMatch(CaseRules::binding)));
    }

    /** Steps before the return lead to it and steps after it follow from it; a return passes over the former. */
    private Optional<Departure> skipped(ResolvedRule<Procedure> rule, StepKind step, LocalDate on) {
        for (Procedure.Step earlier : rule.rule().steps()) {
            if (earlier.step() == step) {
                return Optional.empty();
            }
            if (afterReturn(earlier.step()) == afterReturn(step) && !taken.hasBy(earlier.step(), on)) {
                return Optional.of(new Departure(
                        "/step",
                        "「%s」之前须先「%s」，%s之前没有登记：%s (an earlier step of the plan is missing)"
                                .formatted(step.chinese(), earlier.step().chinese(), on, Sentences.cited(rule)),
                        binding(rule)));
            }
        }
        return Optional.empty();
    }

    private Optional<Departure> tooEarly(StepKind step, LocalDate on) {
        if (afterReturn(step)) {
            return Optional.empty();
        }
        return taken.waitedFor(step)
                .filter(earlier -> !on.isAfter(earlier.until().orElseThrow()))
                .map(earlier -> tooEarly(step, on, earlier));
    }

    /** Where the time that the document of an earlier step gives is not over, or has not begun because it was not served. */
    private Optional<Departure> notYet(StepPaper paper, StepKind step, LocalDate on) {
        StepKind earlier = paper.step().step();
        String title = paper.step().document().orElseThrow();
        if (paper.until().isPresent()) {
            return paper.until()
                    .filter(until -> !on.isAfter(until))
                    .map(until -> new Departure(
                            "/on",
                            "《%s》的限期自送达起算，到%s为止，%s「%s」过早：%s (the time for obeying the document is not over)"
                                    .formatted(title, until, on, step.chinese(), Sentences.cited(paper.rule())),
                            binding(paper.rule())));
        }
        if (!paper.made() || paper.within().isEmpty() || !taken.hasBy(earlier, on) || taken.toldUntil(earlier)) {
            return Optional.empty();
        }
        return Optional.of(
                paper.served()
                        ? new Departure(
                                "/on",
                                "《%s》没有写明限期，方案也没有规定几日，不知何时逾期：%s (nobody said how long there was to obey it)"
                                        .formatted(title, Sentences.cited(paper.rule())),
                                false)
                        : new Departure(
                                "/on",
                                "《%s》没有送达，限期没有起算，不能「%s」：%s (the document was not served, so that its time has not begun)"
                                        .formatted(title, step.chinese(), Sentences.cited(paper.rule())),
                                binding(paper.rule())));
    }

    private Departure tooEarly(StepKind step, LocalDate on, StepTaken earlier) {
        Optional<ResolvedRule<Notice>> notice = notice(earlier.step());
        return new Departure(
                "/on",
                "「%s」的限期到%s为止，%s「%s」过早%s (the time for obeying the earlier document is not over)"
                        .formatted(
                                earlier.step().chinese(),
                                earlier.until().orElseThrow(),
                                on,
                                step.chinese(),
                                notice.map(rule -> "：" + Sentences.cited(rule)).orElse("")),
                notice.map(CaseRules::binding).orElse(true));
    }

    private Optional<ResolvedRule<Notice>> notice(StepKind step) {
        return policy.rules(Notice.class).stream()
                .filter(rule -> Procedures.stepOf(rule.rule().purpose())
                        .filter(step::equals)
                        .isPresent())
                .findFirst();
    }

    private static boolean afterReturn(StepKind step) {
        return step.compareTo(StepKind.RETURN) >= 0;
    }

    private static boolean binding(ResolvedRule<?> rule) {
        return rule.strength() == Strength.MUST;
    }

    /** Only units are compared: who of the unit acts, and agencies outside the two lines, have no account of their own. */
    private static Stream<Party> units(ResolvedRule<Procedure> rule, StepKind step) {
        return rule.rule().steps().stream()
                .filter(each -> each.step() == step)
                .flatMap(each -> each.by().stream())
                .filter(party -> party.kind() == Party.Kind.UNIT);
    }

    /** As which parties of a plan a unit acts: what a class does, its school does. */
    public static Stream<Party> parties(Unit unit) {
        return Arrays.stream(Party.values())
                .filter(party -> party.unit().filter(unit.kind()::equals).isPresent()
                        || (party == Party.SCHOOL && unit.kind() == UnitKind.CLASS));
    }

    private static String names(Stream<Party> parties) {
        return String.join("、", parties.map(Party::chinese).distinct().toList());
    }
}
