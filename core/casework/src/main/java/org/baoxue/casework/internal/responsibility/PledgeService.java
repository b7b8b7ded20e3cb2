package org.baoxue.casework.internal.responsibility;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.NewPledge;
import org.baoxue.casework.responsibility.Pledge;
import org.baoxue.casework.responsibility.PledgeQuery;
import org.baoxue.casework.responsibility.PledgeTitle;
import org.baoxue.casework.responsibility.Pledges;
import org.baoxue.casework.responsibility.Signatory;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Pseudonyms;
import org.baoxue.roster.Roster;
import org.baoxue.roster.sheet.FilledSheet;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.InstallationSecret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Pledges} behind the gate. */
@Component(service = Pledges.class)
public final class PledgeService implements Pledges {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int NUMBER = 50;
    private static final int TITLE = 100;

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Policies policies;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    @Activate
    public PledgeService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference InstallationSecret secret,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.policies = policies;
        this.pseudonyms = new Pseudonyms(secret);
        this.clock = clock;
    }

    @Override
    public List<PledgeTitle> titles(Actor actor, String unitId, LocalDate day) {
        Unit unit = unit(unitId);
        gate.require(actor, Action.RESPONSIBILITY_READ, unit);
        return titles(policies.current(), units.tree(), unit, day);
    }

    /** The letters that a policy has for a unit. */
    static List<PledgeTitle> titles(PolicySnapshot policy, UnitTree tree, Unit unit, LocalDate day) {
        List<PledgeTitle> titles = new ArrayList<>();
        for (ResolvedRule<Responsibility> rule :
                policy.resolve(new PolicyPlaces(tree).of(unit), day).rules(Responsibility.class)) {
            rule.rule()
                    .pledges()
                    .forEach(pledge -> titles.add(new PledgeTitle(
                            pledge.title(), rule.key(), pledge.between(), pledge.contains(), Tiers.sentence(rule))));
        }
        return List.copyOf(titles);
    }

    @Override
    public Pledge record(Actor actor, NewPledge pledge) {
        Unit unit = unit(pledge.unit());
        gate.require(actor, Action.RESPONSIBILITY_RECORD, unit);
        if (pledge.signedOn().isAfter(today())) {
            throw new Invalid("/signedOn", "签订日%s还没有到 (the day lies ahead)".formatted(pledge.signedOn()));
        }
        String number = Texts.text("/number", pledge.number(), NUMBER);
        String title = Texts.text("/title", pledge.title(), TITLE);
        signs("/first", pledge.first(), unit);
        signs("/second", pledge.second(), unit);
        PolicySnapshot policy = policies.current();
        PledgeRow row = new PledgeRow(
                id(unit.id(), number),
                unit.id(),
                number,
                title,
                rule(titles(policy, units.tree(), unit, pledge.signedOn()), title, pledge),
                policy.hash(),
                pledge.signedOn(),
                pledge.first().party().name(),
                Texts.name("/first/name", pledge.first().name()),
                pledge.first().child().map(ChildId::value).orElse(null),
                pledge.second().party().name(),
                Texts.name("/second/name", pledge.second().name()),
                pledge.second().child().map(ChildId::value).orElse(null),
                actor.name(),
                Instant.ofEpochMilli(clock.millis()),
                null,
                null);
        try {
            database.write(handle -> {
                PledgeStore.insert(handle, row);
                return row;
            });
        } catch (DuplicateKeyException e) {
            Conflict conflict =
                    new Conflict("%s 已有编号为“%s”的责任书，编号不得重复 (the number was used before)".formatted(unit.name(), number));
            conflict.initCause(e);
            throw conflict;
        }
        return row.view(actor.role());
    }

    @Override
    public ImportReport importXlsx(Actor actor, Path file, String fileName) {
        gate.require(actor, Action.RESPONSIBILITY_RECORD);
        return new PledgeImport(units.tree(), pseudonyms, pledge -> {
                    if (known(actor, pledge)) {
                        return false;
                    }
                    record(actor, pledge);
                    return true;
                })
                .read(FilledSheet.read(file), fileName);
    }

    /** Whether the same letter was entered before and stands, by who may see it. */
    private boolean known(Actor actor, NewPledge pledge) {
        Optional<PledgeRow> row = database.read(handle ->
                PledgeStore.find(handle, id(pledge.unit(), pledge.number().strip())));
        boolean same = row.filter(entered -> entered.tells(pledge)).isPresent();
        if (same) {
            gate.require(actor, Action.RESPONSIBILITY_RECORD, unit(pledge.unit()));
        }
        return same;
    }

    private static String id(String unit, String number) {
        return Digests.sha256("pledge\n" + unit + "\n" + number).substring(0, 32);
    }

    /** The rule that has this title, best for these two; none is 平台建议格式. */
    private static String rule(List<PledgeTitle> titles, String title, NewPledge pledge) {
        List<Party> parties = List.of(pledge.first().party(), pledge.second().party());
        List<PledgeTitle> named =
                titles.stream().filter(known -> known.title().equals(title)).toList();
        return Stream.of(
                        named.stream().filter(known -> known.between().equals(parties)),
                        named.stream().filter(known -> known.between().isEmpty()),
                        named.stream())
                .flatMap(known -> known)
                .findFirst()
                .map(known -> known.rule().text())
                .orElse("");
    }

    private void signs(String pointer, Signatory signatory, Unit unit) {
        Party.Kind kind = signatory.party().kind();
        if (kind == Party.Kind.CHARGE) {
            throw new Invalid(
                    pointer + "/party",
                    "%s不能签责任书 (cannot sign)".formatted(signatory.party().chinese()));
        }
        if ((kind == Party.Kind.FAMILY) != signatory.child().isPresent()) {
            throw new Invalid(
                    pointer + "/child",
                    kind == Party.Kind.FAMILY
                            ? "家长、学生签的须写明是哪名学生 (name the child)"
                            : "只有家长、学生签的写学生 (only for guardians and pupils)");
        }
        signatory.child().map(Charge::of).ifPresent(child -> {
            Site site = Sites.of(units.tree(), roster, List.of(child)).get(child);
            if (!site.in(units.tree().responsibility(unit))) {
                throw new Invalid(pointer + "/child", "该学生不归%s负责 (not a child of the unit)".formatted(unit.name()));
            }
        });
    }

    @Override
    public Pledge revoke(Actor actor, String id, String reason) {
        PledgeRow row = Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .flatMap(known -> database.read(handle -> PledgeStore.find(handle, known)))
                .orElseThrow(() -> new NotFound("没有这份责任书 (no such letter)"));
        gate.require(actor, Action.RESPONSIBILITY_RECORD, id, units.tree().find(row.unitId()), List.of());
        String words = Texts.reason(reason);
        if (!database.write(handle -> PledgeStore.revoke(handle, id, words, actor.name()))) {
            throw new Conflict("该责任书已撤回 (taken back already)");
        }
        return database.read(handle -> PledgeStore.find(handle, id)).orElse(row).view(actor.role());
    }

    @Override
    public Page<Pledge> list(Actor actor, PledgeQuery query) {
        Condition scope = gate.scope(actor, Action.RESPONSIBILITY_READ).on("u.path");
        Optional<Unit> under = query.unit().map(this::unit);
        return database.read(handle -> PledgeStore.list(handle, query, scope, under))
                .map(row -> row.view(actor.role()));
    }

    private Unit unit(String id) {
        UnitTree tree = units.tree();
        return tree.find(id).orElseThrow(() -> new NotFound("没有单位 %s (no such unit)".formatted(id)));
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
