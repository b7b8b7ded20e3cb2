package org.baoxue.casework.internal.responsibility;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baoxue.access.Accounts;
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
import org.baoxue.casework.internal.responsibility.Ledger.Outcome;
import org.baoxue.casework.responsibility.Assignment;
import org.baoxue.casework.responsibility.AssignmentQuery;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.NewAssignment;
import org.baoxue.casework.responsibility.Person;
import org.baoxue.casework.responsibility.Responsibilities;
import org.baoxue.casework.responsibility.Tier;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Pseudonyms;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.InstallationSecret;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Responsibilities} behind the gate. */
@Component(service = Responsibilities.class)
public final class ResponsibilityService implements Responsibilities {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Accounts accounts;
    private final Roster roster;
    private final Policies policies;
    private final Ledger ledger;
    private final AssignmentImport imports;
    private final Clock clock;

    @Activate
    public ResponsibilityService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference InstallationSecret secret,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.accounts = accounts;
        this.roster = roster;
        this.policies = policies;
        this.clock = clock;
        ledger = new Ledger(secret);
        imports = new AssignmentImport(database, roster, ledger, new Pseudonyms(secret), accounts);
    }

    @Override
    public List<Tier> tiers(Actor actor, Charge charge, LocalDate day) {
        Site site = site(charge);
        gate.require(actor, Action.RESPONSIBILITY_READ, site.charge().id(), site.unit(), site.places());
        return new Tiers(policies.current()).of(site, day);
    }

    @Override
    public Assignment assign(Actor actor, NewAssignment assignment) {
        UnitTree tree = units.tree();
        Site site = site(assignment.charge());
        gate.require(actor, Action.RESPONSIBILITY_RECORD, site.charge().id(), site.unit(), site.places());
        Texts.days(assignment.first(), assignment.last());
        Tiers tiers = new Tiers(policies.current());
        Draft draft = new Draft(
                site,
                person(assignment.person(), tree),
                tiers.choose(site, assignment.first(), assignment.tier()),
                assignment.first(),
                assignment.last());
        String key = ledger.key(draft);
        Ledger.Author author = new Ledger.Author(actor.name(), now(), "", tiers.policyHash());
        try {
            return view(actor, site, database.write(handle -> entered(handle, key, draft, author)));
        } catch (DuplicateKeyException e) {
            Conflict conflict = new Conflict("同时有人登记了同一责任，请刷新后再试 (someone else entered it)");
            conflict.initCause(e);
            throw conflict;
        }
    }

    private Person person(Person given, UnitTree tree) {
        return Texts.person(
                given,
                tree,
                accounts.usable(
                        given.account().flatMap(Texts::account).map(List::of).orElse(List.of())));
    }

    private AssignmentRow entered(Handle handle, String key, Draft draft, Ledger.Author author) {
        List<AssignmentRow> known =
                ResponsibilityStore.ofKeys(handle, List.of(key)).getOrDefault(key, List.of());
        Outcome outcome = ledger.decide(key, draft, known, author);
        if (outcome instanceof Outcome.Same same) {
            return same.known();
        }
        if (outcome instanceof Outcome.Entered fresh) {
            AssignmentImport.enter(handle, List.of(fresh));
            return fresh.row();
        }
        throw new Invalid("/first", ((Outcome.Refused) outcome).reason());
    }

    @Override
    public Assignment end(Actor actor, String id, LocalDate last, String reason) {
        AssignmentRow row = required(actor, id);
        String words = Texts.reason(reason);
        if (last.isBefore(row.firstDay().minusDays(1))
                || Optional.ofNullable(row.lastDay()).filter(last::isAfter).isPresent()) {
            throw new Invalid(
                    "/last",
                    "末日应在%s（登记有误）至%s之间，实为%s (the day is not possible)"
                            .formatted(
                                    row.firstDay().minusDays(1),
                                    Optional.ofNullable(row.lastDay())
                                            .map(LocalDate::toString)
                                            .orElse("任何一天"),
                                    last));
        }
        if (!database.write(handle -> ResponsibilityStore.end(handle, id, last, words, actor.name()))) {
            throw new Conflict("该责任已结束或已更正 (ended or replaced already)");
        }
        AssignmentRow ended =
                database.read(handle -> ResponsibilityStore.find(handle, id)).orElseThrow(() -> missing(id));
        return view(actor, site(ended.charge()), ended);
    }

    /** The stored places decide, as in the list: the child may have left the roster since. */
    private AssignmentRow required(Actor actor, String id) {
        AssignmentRow row = Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .flatMap(known -> database.read(handle -> ResponsibilityStore.find(handle, known)))
                .orElseThrow(() -> missing(id));
        gate.require(
                actor,
                Action.RESPONSIBILITY_RECORD,
                row.chargeId(),
                Optional.ofNullable(row.unitId()).flatMap(units.tree()::find),
                row.places());
        return row;
    }

    private static NotFound missing(String id) {
        return new NotFound(
                "没有这条责任登记 %s (no such assignment)".formatted(ID.matcher(id).matches() ? id : ""));
    }

    @Override
    public Page<Assignment> list(Actor actor, AssignmentQuery query) {
        UnitTree tree = units.tree();
        Condition scope = gate.scope(actor, Action.RESPONSIBILITY_READ).on("u.path", "r.division", "r.residence");
        Optional<Condition> under = query.unit()
                .map(id -> Under.of(tree.responsibility(unit(tree, id)), "u.path", "r.division", "r.residence"));
        AssignmentQuery plain = new AssignmentQuery(
                query.unit(),
                query.charge().map(charge -> Sites.plain(tree, charge)),
                query.on(),
                query.account(),
                query.page());
        return page(tree, plain, scope, under, ChildNames.mayRead(actor.role()), site -> site.shownName(actor.role()));
    }

    @Override
    public List<Assignment> standing(Unit under, LocalDate day) {
        UnitTree tree = units.tree();
        Condition scope = tree.responsibility(under).on("u.path", "r.division", "r.residence");
        return Page.all(page -> page(
                tree,
                new AssignmentQuery(Optional.empty(), Optional.empty(), Optional.of(day), page),
                scope,
                Optional.empty(),
                true,
                Site::name));
    }

    private Page<Assignment> page(
            UnitTree tree,
            AssignmentQuery query,
            Condition scope,
            Optional<Condition> under,
            boolean readsPersons,
            Function<Site, String> name) {
        Page<AssignmentRow> page = database.read(handle -> ResponsibilityStore.list(handle, query, scope, under));
        Sites sites = Sites.of(
                tree, roster, page.items().stream().map(AssignmentRow::charge).collect(Collectors.toSet()));
        LocalDate today = today();
        return page.map(
                row -> row.view(today, readsPersons, sites.find(row.charge()).map(name)));
    }

    @Override
    public ImportReport importXlsx(Actor actor, Path file, String fileName) {
        AssignmentImport.Importer importer = new AssignmentImport.Importer(
                gate.scope(actor, Action.RESPONSIBILITY_RECORD), actor.name(), now(), fileName);
        return imports.run(file, importer, units.tree(), new Tiers(policies.current()));
    }

    private Site site(Charge charge) {
        UnitTree tree = units.tree();
        Charge plain = Sites.plain(tree, charge);
        return Sites.of(tree, roster, List.of(plain)).get(plain);
    }

    private static Unit unit(UnitTree tree, String id) {
        return tree.find(id).orElseThrow(() -> new NotFound("没有单位 %s (no such unit)".formatted(id)));
    }

    private Assignment view(Actor actor, Site site, AssignmentRow row) {
        return row.view(today(), ChildNames.mayRead(actor.role()), Optional.of(site.shownName(actor.role())));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
