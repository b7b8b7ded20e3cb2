package org.baoxue.reporting.internal.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.RowSubject;
import org.baoxue.casework.chain.Digests;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.FormLayout;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.internal.build.Filling;
import org.baoxue.reporting.internal.build.FormFiller;
import org.baoxue.reporting.internal.build.FormFiller.Filled;
import org.baoxue.reporting.internal.build.Sources;
import org.baoxue.reporting.internal.form.FormSnapshot;
import org.baoxue.reporting.internal.form.Masks;
import org.baoxue.reporting.internal.layout.OwnForms;
import org.baoxue.reporting.internal.rows.SchoolYears;
import org.baoxue.reporting.internal.service.Checks;
import org.baoxue.reporting.internal.service.Files;
import org.baoxue.reporting.register.RegisterForm;
import org.baoxue.reporting.register.RegisterRequest;
import org.baoxue.reporting.register.Registers;
import org.baoxue.roster.ChildNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Registers} behind the gate. */
@Component
public final class RegisterService implements Registers {

    private final Gate gate;
    private final Units units;
    private final Audit audit;
    private final Masking masking;
    private final Policies policies;
    private final FormFiller filler;
    private final OwnForms layouts;
    private final Clock clock;

    @Activate
    public RegisterService(
            @Reference Gate gate,
            @Reference Units units,
            @Reference Audit audit,
            @Reference Masking masking,
            @Reference Policies policies,
            @Reference Sources sources,
            @Reference OwnForms layouts,
            @Reference Clock clock) {
        this.gate = gate;
        this.units = units;
        this.audit = audit;
        this.masking = masking;
        this.policies = policies;
        this.filler = new FormFiller(sources);
        this.layouts = layouts;
        this.clock = clock;
    }

    @Override
    public List<RegisterForm> forms(Actor actor, String unitId) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(unitId);
        gate.require(actor, Action.REGISTER_READ, unit);
        return FormList.of(policy(tree, unit, LocalDate.now(clock)));
    }

    @Override
    public ReportFile print(Actor actor, RegisterRequest request) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(request.unit());
        gate.require(actor, Action.REGISTER_READ, unit);
        unit.requireWithinACounty();
        String why = Checks.why(request.reason());
        Filling asked = asked(request, tree, unit);
        Filled filled = filler.fill(asked);
        FormLayout layout = request.format() == ReportFormat.XLSX
                ? layouts.of(unit, request.form(), filled.table())
                : FormLayout.PLATFORM;
        FormSnapshot snapshot = snapshot(actor, request, asked, new Frozen(filled, layout, why));
        Masks masks = new Masks(request.masked() ? Set.of() : Masks.revealable(masking, actor));
        boolean masked = masks.hides(snapshot);
        byte[] bytes = layouts.write(masks.apply(snapshot), request.format());
        audit.record(
                actor,
                Action.REGISTER_READ,
                unit.id(),
                "%s %s %d行 %s %s 政策%s：%s"
                        .formatted(
                                request.form(),
                                request.format().key(),
                                filled.table().rows().size(),
                                masked ? "掩码" : "全文",
                                layout.words(),
                                asked.policy().hash(),
                                why));
        return new ReportFile(
                Files.safe("%s-%s-%s.%s"
                        .formatted(
                                unit.name(),
                                asked.form().title(),
                                asked.asOf(),
                                request.format().key())),
                request.format(),
                Digests.sha256(bytes),
                masked,
                layout,
                bytes);
    }

    private Filling asked(RegisterRequest request, UnitTree tree, Unit unit) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = request.last().orElse(today);
        if (last.isAfter(today)) {
            throw new Invalid("/to", "截止日期 %s 晚于今天 (the day lies ahead)".formatted(last));
        }
        ResolvedPolicy policy = policy(tree, unit, last);
        LocalDate first = request.first().orElseGet(() -> SchoolYears.start(policy, last));
        if (first.isAfter(last)) {
            throw new Invalid("/from", "起始日期 %s 晚于截止日期 %s (the days are out of order)".formatted(first, last));
        }
        Form form = policy.rule(request.form(), Form.class)
                .map(ResolvedRule::rule)
                .orElseThrow(() -> new Invalid(
                        "/form",
                        "%s的方案没有表册 %s (no plan of the place has such a form)".formatted(unit.name(), request.form())));
        return new Filling(form, unit, tree, policy, first, last, true, Optional.empty(), true);
    }

    private ResolvedPolicy policy(UnitTree tree, Unit unit, LocalDate day) {
        return policies.current().resolve(new PolicyPlaces(tree).of(unit), day);
    }

    private record Frozen(Filled filled, FormLayout layout, String why) {}

    private FormSnapshot snapshot(Actor actor, RegisterRequest request, Filling asked, Frozen frozen) {
        Form form = asked.form();
        Filled filled = frozen.filled();
        return new FormSnapshot(
                "",
                "",
                0,
                new FormSnapshot.Heading(
                        form.title(),
                        asked.unit().id(),
                        asked.unit().name(),
                        "",
                        asked.first().toString(),
                        asked.asOf().toString(),
                        asked.asOf().toString(),
                        form.rows() == RowSubject.CHILD ? "累计" : "",
                        "",
                        request.form().text()),
                new FormSnapshot.Making(
                        OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), Due.ZONE)
                                .toString(),
                        actor.name(),
                        frozen.why(),
                        asked.policy().hash(),
                        asked.policy().division().digits(),
                        asked.policy().day().toString(),
                        filled.rosterSequence(),
                        filled.rosterHash(),
                        frozen.layout()),
                filled.table().columns(),
                Names.shown(!request.masked() && ChildNames.mayRead(actor.role()), filled.table()),
                filled.table().totals(),
                form.signatures(),
                filled.table().zero());
    }
}
