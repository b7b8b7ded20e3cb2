package org.baoxue.roster.internal.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PersonalField;
import org.baoxue.access.Purpose;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.Attendance;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildHistory;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildRange;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.Household;
import org.baoxue.roster.HouseholdQuery;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.ListingQuery;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.roster.RosterSlice;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.query.PersonQueries.Filter;
import org.baoxue.roster.internal.store.AttendanceTable;
import org.baoxue.roster.internal.store.EnrolmentTable;
import org.baoxue.roster.internal.store.HouseholdTable;
import org.baoxue.roster.internal.store.ImportStore;
import org.baoxue.roster.internal.store.PersonTable;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Roster} over the published versions. */
@Component(service = Roster.class)
public final class RosterService implements Roster {

    private static final String BY_PLACE = "r.division, r.name, r.child";

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Masking masking;
    private final Clock clock;
    private final Publisher publisher;
    private final EnrolmentTable enrolmentTable = new EnrolmentTable();
    private final AttendanceTable attendanceTable = new AttendanceTable();
    private final HouseholdTable householdTable = new HouseholdTable();
    private final PersonQueries<Enrolment> enrolments;
    private final PersonQueries<Household> households;
    private final Listings listings;
    private final ImportStore imports;
    private final Rolls rolls;

    @Activate
    public RosterService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Masking masking,
            @Reference Clock clock,
            @Reference Publisher publisher) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.masking = masking;
        this.clock = clock;
        this.publisher = publisher;
        this.enrolments = new PersonQueries<>(database, enrolmentTable);
        this.households = new PersonQueries<>(database, householdTable);
        this.listings = new Listings(database);
        this.imports = new ImportStore(database);
        this.rolls = new Rolls(database, gate, units, clock, publisher);
    }

    @Override
    public Page<Enrolment> enrolled(Actor actor, EnrolmentQuery query) {
        Filter filter = new Filter(query.asOf().orElseGet(this::sequence)).and(enrolmentScope(actor));
        query.unitId().map(units.tree()::get).ifPresent(unit -> limit(filter, unit));
        query.presence().ifPresent(presence -> filter.and(Conditions.is(presence)));
        query.name().ifPresent(name -> filter.and("r.name like :name escape '!'", Map.of("name", prefix(name))));
        return enrolments
                .page(filter, "r.class_id, r.name, r.child", query.page())
                .map(row -> Masks.shown(actor, row));
    }

    @Override
    public Page<Household> households(Actor actor, HouseholdQuery query) {
        return households
                .page(listed(actor, query.asOf(), query.division(), query.presence()), BY_PLACE, query.page())
                .map(row -> Masks.shown(actor, row));
    }

    @Override
    public Page<Listing> listings(Actor actor, ListingQuery query) {
        query.kind()
                .opensFor()
                .ifPresent(
                        purpose -> masking.openList(actor, purpose, query.kind().key()));
        return listings.of(query.kind())
                .page(listed(actor, query.asOf(), query.division(), query.presence()), BY_PLACE, query.page())
                .map(row -> Masks.shown(actor, row));
    }

    private Filter listed(Actor actor, OptionalLong asOf, Optional<DivisionCode> place, Optional<Presence> presence) {
        Filter filter = new Filter(asOf.orElseGet(this::sequence)).and(householdScope(actor));
        place.ifPresent(filter::within);
        presence.ifPresent(known -> filter.and(Conditions.is(known)));
        return filter;
    }

    @Override
    public List<Listing> listings(Actor actor, ChildId child, long asOf) {
        return listings.openTo(actor, masking)
                .flatMap(list -> list.one(child, asOf, householdScope(actor)).stream())
                .map(row -> Masks.shown(actor, row))
                .toList();
    }

    @Override
    public Optional<Enrolment> enrolment(Actor actor, ChildId child, long asOf) {
        return enrolments.one(child, asOf, enrolmentScope(actor)).map(row -> Masks.shown(actor, row));
    }

    @Override
    public Optional<Household> household(Actor actor, ChildId child, long asOf) {
        return households.one(child, asOf, householdScope(actor)).map(row -> Masks.shown(actor, row));
    }

    @Override
    public Enrolment reveal(Actor actor, ChildId child, Purpose purpose, String reason) {
        Enrolment row =
                enrolments.one(child, PersonTable.NEWEST, enrolmentScope(actor)).orElseThrow(() -> unknown(child));
        Set<PersonalField> shown = masking.reveal(
                actor,
                purpose,
                child.value(),
                units.tree().find(row.classId()),
                Stream.of(row.household(), row.residence())
                        .flatMap(Optional::stream)
                        .toList(),
                reason);
        return Masks.mask(row, shown);
    }

    @Override
    public Household revealHousehold(Actor actor, ChildId child, Purpose purpose, String reason) {
        Household row =
                households.one(child, PersonTable.NEWEST, householdScope(actor)).orElseThrow(() -> unknown(child));
        return Masks.mask(row, reveal(actor, child, purpose, row.division(), row.residence(), reason));
    }

    @Override
    public Listing revealListing(Actor actor, ListKind kind, ChildId child, Purpose purpose, String reason) {
        Listing row = listings.of(kind)
                .one(child, PersonTable.NEWEST, householdScope(actor))
                .orElseThrow(() -> unknown(child));
        return Masks.mask(row, reveal(actor, child, purpose, row.division(), row.residence(), reason));
    }

    private Set<PersonalField> reveal(
            Actor actor,
            ChildId child,
            Purpose purpose,
            DivisionCode division,
            Optional<DivisionCode> residence,
            String reason) {
        List<DivisionCode> places =
                Stream.concat(Stream.of(division), residence.stream()).toList();
        return masking.reveal(actor, purpose, child.value(), Optional.empty(), places, reason);
    }

    @Override
    public ChildHistory history(Actor actor, ChildId child) {
        return new ChildHistory(
                Differences.each(enrolments.versions(child, enrolmentScope(actor)), Differences.OF_ENROLMENTS).stream()
                        .map(version -> new ChildHistory.EnrolmentVersion(
                                Masks.mask(version.row(), Masks.ALL), version.origin(), version.changes()))
                        .toList(),
                Differences.each(households.versions(child, householdScope(actor)), Differences.OF_HOUSEHOLDS).stream()
                        .map(version -> new ChildHistory.HouseholdVersion(
                                Masks.mask(version.row(), Masks.ALL), version.origin(), version.changes()))
                        .toList(),
                listings.openTo(actor, masking)
                        .flatMap(list -> list.versions(child, householdScope(actor)).stream())
                        .map(version ->
                                new ChildHistory.ListingVersion(Masks.mask(version.row(), Masks.ALL), version.origin()))
                        .toList());
    }

    @Override
    public RosterSlice slice(Actor actor, ChildRange range, long asOf, LocalDate from, LocalDate to) {
        Map<ChildId, Enrolment> enrolled = byChild(enrolments.range(range, asOf, enrolmentScope(actor)).stream()
                .map(row -> Masks.shown(actor, row))
                .toList());
        Map<ChildId, Household> households = this.households.range(range, asOf, householdScope(actor)).stream()
                .collect(Collectors.toMap(Household::child, row -> Masks.shown(actor, row)));
        Map<ChildId, Attendance> marks =
                database.read(handle -> attendanceTable.of(handle, values(enrolled.keySet()), from, to, asOf));
        return new RosterSlice(enrolled, households, marks);
    }

    @Override
    public long count(Actor actor, long asOf) {
        return enrolments.count(new Filter(asOf).and(enrolmentScope(actor)))
                + households.count(new Filter(asOf).and(householdScope(actor)));
    }

    @Override
    public Map<ChildId, AttendanceMark> roll(Actor actor, String classId, LocalDate day) {
        return rolls.of(actor, classId, day);
    }

    @Override
    public void enter(Actor actor, String classId, LocalDate day, Map<ChildId, AttendanceMark> marks) {
        rolls.enter(actor, classId, day, marks, enrolments(marks.keySet()));
    }

    @Override
    public Map<ChildId, Enrolment> enrolments(Set<ChildId> children) {
        return enrolments(children, PersonTable.NEWEST);
    }

    @Override
    public Map<ChildId, Enrolment> enrolments(Set<ChildId> children, long asOf) {
        return byChild(database.read(handle -> enrolmentTable.rows(handle, values(children), asOf))
                .values());
    }

    @Override
    public Map<ChildId, Household> households(Set<ChildId> children) {
        return households(children, PersonTable.NEWEST);
    }

    @Override
    public Map<ChildId, Household> households(Set<ChildId> children, long asOf) {
        return database.read(handle -> householdTable.rows(handle, values(children), asOf)).values().stream()
                .collect(Collectors.toMap(Household::child, row -> row));
    }

    @Override
    public Map<ChildId, LocalDate> inClassSince(Set<ChildId> children, long asOf) {
        return database.read(handle -> enrolmentTable.inClassSince(handle, values(children), asOf));
    }

    @Override
    public Map<ChildId, Enrolment> enrolments(Collection<String> unitIds, long asOf) {
        return byChild(enrolments.inClasses(below(unitIds), asOf));
    }

    @Override
    public Map<ChildId, Household> households(DivisionCode place, long asOf) {
        return households.all(new Filter(asOf).within(place)).stream()
                .collect(Collectors.toMap(Household::child, row -> row));
    }

    @Override
    public Map<ChildId, Listing> listings(ListKind kind, Set<ChildId> children, long asOf) {
        return listings.rows(kind, values(children), asOf);
    }

    @Override
    public Map<ChildId, Listing> listings(ListKind kind, DivisionCode place, long asOf) {
        return listings.of(kind).all(new Filter(asOf).within(place)).stream()
                .collect(Collectors.toMap(Listing::child, row -> row));
    }

    @Override
    public Set<DivisionCode> householdPlaces(Collection<DivisionCode> within) {
        if (within.isEmpty()) {
            return Set.of();
        }
        Filter listed =
                new Filter(sequence()).and("r.presence = 'LISTED'", Map.of()).within(List.copyOf(within));
        return households.values("division", listed).stream()
                .map(DivisionCode::new)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<ChildId, Attendance> attendance(Set<ChildId> children, LocalDate from, LocalDate to) {
        return database.read(handle -> attendanceTable.of(handle, values(children), from, to));
    }

    @Override
    public Map<ChildId, Attendance> attendance(String unitId, LocalDate from, LocalDate to) {
        List<String> classes = below(List.of(unitId));
        return database.read(handle -> attendanceTable.in(handle, classes, from, to));
    }

    @Override
    public Set<ChildId> absentIn(Collection<String> classIds, LocalDate from, LocalDate to) {
        return database.read(handle -> attendanceTable.absentIn(handle, List.copyOf(classIds), from, to));
    }

    @Override
    public Set<ChildId> absentLast(Collection<String> classIds, LocalDate from, LocalDate to) {
        return database.read(handle -> attendanceTable.absentLast(handle, List.copyOf(classIds), from, to));
    }

    @Override
    public long sequenceBefore(ListKind kind, Set<String> of, LocalDate day) {
        OptionalLong first = imports.firstOf(kind, of, day);
        return first.isPresent() ? first.getAsLong() - 1 : sequence();
    }

    @Override
    public long sequence() {
        return publisher.sequence();
    }

    @Override
    public long sequence(ListKind kind) {
        return imports.newest(kind);
    }

    @Override
    public long sequence(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Invalid("/on", "日期 %s 晚于今天 (the day lies ahead)".formatted(day));
        }
        return publisher.sequenceBefore(
                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    public String hash(long asOf) {
        return publisher.hash(asOf);
    }

    private void limit(Filter filter, Unit unit) {
        List<String> classes = below(List.of(unit.id()));
        if (classes.size() <= PersonQueries.CLASSES) {
            filter.inClasses(classes);
        } else {
            filter.and(Conditions.below(unit));
        }
    }

    private List<String> below(Collection<String> unitIds) {
        UnitTree tree = units.tree();
        return unitIds.stream()
                .flatMap(id -> tree.under(tree.get(id)).stream())
                .map(Unit::id)
                .distinct()
                .toList();
    }

    private Condition enrolmentScope(Actor actor) {
        return gate.scope(actor, Action.ROSTER_READ).on("u.path", "r.household", "r.residence");
    }

    private Condition householdScope(Actor actor) {
        return gate.scope(actor, Action.ROSTER_READ).on("u.path", "r.division", "r.residence");
    }

    private static NotFound unknown(ChildId child) {
        return new NotFound("找不到学生 %s (no such child)".formatted(child));
    }

    private static String prefix(String name) {
        return name.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static List<String> values(Set<ChildId> children) {
        return children.stream().map(ChildId::value).toList();
    }

    private static Map<ChildId, Enrolment> byChild(Collection<Enrolment> rows) {
        return rows.stream().collect(Collectors.toMap(Enrolment::child, row -> row));
    }
}
