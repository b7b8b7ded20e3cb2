package org.baoxue.reporting.internal.build;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.RowSubject;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.casework.CaseStates;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Personal;
import org.baoxue.casework.chain.Digests;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.Owed;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.internal.build.FormFiller.Filled;
import org.baoxue.reporting.internal.cycle.ReportEvent.Content;
import org.baoxue.reporting.internal.cycle.ReportEvent.Drafted;
import org.baoxue.reporting.internal.form.FormSnapshot;
import org.baoxue.reporting.internal.form.Snapshots;
import org.baoxue.reporting.internal.form.Words;
import org.baoxue.reporting.internal.layout.OwnForms;
import org.baoxue.reporting.internal.rows.Table;

/** Builds versions of reports from the policy, the roster and the cases. Thread-safe. */
public final class Drafting {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Policies policies;
    private final CaseStates cases;
    private final FormFiller filler;
    private final OwnForms layouts;
    private final Clock clock;

    public Drafting(Policies policies, Sources sources, OwnForms layouts, Clock clock) {
        this.policies = policies;
        this.cases = sources.cases;
        this.filler = new FormFiller(sources);
        this.layouts = layouts;
        this.clock = clock;
    }

    /**
     * The next version of the report that answers a duty.
     *
     * @param version its number
     * @param why reason given by the actor
     */
    public Draft draft(Actor actor, DutyView duty, UnitTree tree, int version, String why) {
        Task task = task(duty, tree);
        Filled filled = filler.fill(task.filling());
        return freeze(
                actor,
                duty,
                task,
                filled.table(),
                new Version(version, why, filled.rosterSequence(), filled.rosterHash()));
    }

    private record Version(int number, String why, long rosterSequence, String rosterHash) {}

    private Task task(DutyView duty, UnitTree tree) {
        Owed owed = Owed.by(duty);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Due.ZONE);
        if (owed.first().isAfter(today)) {
            throw new Invalid("/period", "报告期 %1$s 尚未开始 (the period %1$s has not begun)".formatted(owed.trigger()));
        }
        Unit unit = tree.get(owed.unit());
        ResolvedPolicy policy = policies.current().resolve(place(owed, unit, tree, today), owed.last());
        Reporting rule = policy.rule(owed.rule(), Reporting.class)
                .map(ResolvedRule::rule)
                .orElseThrow(
                        () -> new Invalid("/rule", "方案未规定报告 %1$s (no rule %1$s is in force)".formatted(owed.rule())));
        RuleKey formKey = rule.form()
                .orElseThrow(() -> new Invalid(
                        "/rule", "方案未规定 %1$s 的表册 (nobody says on which form %1$s is made)".formatted(owed.rule())));
        Form form = policy.rule(formKey, Form.class)
                .map(ResolvedRule::rule)
                .orElseThrow(() -> new Invalid("/rule", "方案未规定表册 %1$s (no form %1$s is in force)".formatted(formKey)));
        LocalDate asOf = owed.event() || owed.last().isAfter(today) ? today : owed.last();
        return new Task(owed, unit, tree, policy, rule, formKey, form, asOf);
    }

    /** The report on a child follows the plan that governs the child's case, wherever the reporter lies. */
    private PolicyPlace place(Owed owed, Unit unit, UnitTree tree, LocalDate today) {
        PolicyPlaces places = new PolicyPlaces(tree);
        return owed.event()
                ? cases.during(owed.first(), today, unit).stream()
                        .filter(view -> view.id().value().equals(owed.subject()))
                        .map(view -> places.of(view.place(), view.division(), view.school()))
                        .findFirst()
                        .orElseGet(() -> places.of(unit))
                : places.of(unit);
    }

    private Draft freeze(Actor actor, DutyView duty, Task task, Table table, Version version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String salt = salt();
        FormSnapshot snapshot = new FormSnapshot(
                salt,
                duty.id().value(),
                version.number(),
                heading(task),
                new FormSnapshot.Making(
                        OffsetDateTime.ofInstant(now, Due.ZONE).toString(),
                        actor.name(),
                        version.why(),
                        task.policy().hash(),
                        task.policy().division().digits(),
                        task.policy().day().toString(),
                        version.rosterSequence(),
                        version.rosterHash(),
                        layouts.of(task.unit(), task.formKey(), table)),
                table.columns(),
                table.rows(),
                table.totals(),
                task.form().signatures(),
                table.zero());
        byte[] data = Snapshots.write(snapshot);
        byte[] file = layouts.write(snapshot, ReportFormat.XLSX);
        Content content = new Content(
                task.formKey(),
                table.zero(),
                table.rows().size(),
                task.policy().division(),
                task.policy().day(),
                version.rosterSequence(),
                version.rosterHash(),
                Digests.sha256(data),
                Digests.sha256(salt.getBytes(StandardCharsets.UTF_8), file));
        Drafted event = new Drafted(
                version.number(),
                task.owed(),
                duty.addressees(),
                duty.unresolved(),
                task.rule().media(),
                content,
                Personal.of(version.why()));
        return new Draft(event, task.policy().hash(), data, file, Digests.sha256(file));
    }

    private static FormSnapshot.Heading heading(Task task) {
        Owed owed = task.owed();
        String period = task.rule().trigger() instanceof Trigger.EachPeriod each
                ? Words.period(each.period(), owed.trigger(), owed.first())
                : "即时报告 " + owed.first();
        return new FormSnapshot.Heading(
                task.form().title(),
                task.unit().id(),
                task.unit().name(),
                period,
                owed.first().toString(),
                owed.last().toString(),
                task.asOf().toString(),
                scope(task),
                owed.rule().text(),
                task.formKey().text());
    }

    private static String scope(Task task) {
        if (task.owed().event() || task.form().rows() != RowSubject.CHILD) {
            return "";
        }
        return task.cumulative() ? "累计" : "本期新增";
    }

    private static String salt() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
