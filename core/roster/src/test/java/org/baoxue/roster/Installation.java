package org.baoxue.roster;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.baoxue.access.Actor;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.roster.internal.job.ImportService;
import org.baoxue.roster.internal.job.Listeners;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.query.RosterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;

/** The roster's services as the distribution wires them, for one county whose schools have two classes a grade. */
public final class Installation implements AutoCloseable {

    public static final String COUNTY = "341502-EDU";
    public static final int CLASSES_OF_SCHOOL = 18;

    private static final DivisionCode JINAN = new DivisionCode("341502");

    private final AccessFixture access;
    private final List<Unit> units;
    private final Listeners listeners = new Listeners();
    private final ImportService imports;
    private final RosterService roster;

    private Installation(Database database, Path folder, Clock clock, List<Unit> units, List<String> aliases) {
        this.units = units;
        this.access = new AccessFixture(database, clock);
        access.given(units);
        Publisher publisher = new Publisher(database, clock, listeners);
        imports = new ImportService(
                database,
                StoredSecret.of(database),
                access.gate(),
                access.units(),
                access.audit(),
                clock,
                publisher,
                folder.resolve("spool"),
                aliases,
                Duration.ofDays(30));
        roster = new RosterService(database, access.gate(), access.units(), access.masking(), clock, publisher);
    }

    public static Installation start(Database database, Path folder, Clock clock, int classes) {
        return new Installation(database, folder, clock, units(classes), List.of());
    }

    public static Installation start(Database database, Path folder, Clock clock, int classes, String... aliases) {
        return new Installation(database, folder, clock, units(classes), List.of(aliases));
    }

    /** The code of the school that the nth class belongs to. */
    public static String school(int classNumber) {
        return "S%04d".formatted(classNumber / CLASSES_OF_SCHOOL);
    }

    public static String schoolName(int classNumber) {
        return "清水河第%d学校".formatted(classNumber / CLASSES_OF_SCHOOL + 1);
    }

    public static String grade(int classNumber) {
        return new Grade(classNumber % CLASSES_OF_SCHOOL / 2 + 1).chinese();
    }

    public static String className(int classNumber) {
        return (classNumber % 2 + 1) + "班";
    }

    public static String classId(int classNumber) {
        return school(classNumber) + "-%02d".formatted(classNumber % CLASSES_OF_SCHOOL);
    }

    private static List<Unit> units(int classes) {
        List<Unit> units = new ArrayList<>();
        Unit county = Unit.root(COUNTY, "金安区教育局", UnitKind.COUNTY_EDUCATION, JINAN);
        units.add(county);
        Unit school = county;
        for (int n = 0; n < classes; n++) {
            if (n % CLASSES_OF_SCHOOL == 0) {
                school = county.below(school(n), schoolName(n), UnitKind.SCHOOL, new DivisionCode("341502101"));
                units.add(school);
            }
            String name = "%s（%d）班".formatted(grade(n), n % 2 + 1);
            units.add(school.below(classId(n), name, UnitKind.CLASS, new DivisionCode("341502101")));
        }
        return units;
    }

    public ImportService imports() {
        return imports;
    }

    public Roster roster() {
        return roster;
    }

    public Listeners listeners() {
        return listeners;
    }

    public AccessFixture access() {
        return access;
    }

    public Actor bureau() {
        return access.actor(Role.COUNTY, unit(COUNTY));
    }

    public Actor principal(int classNumber) {
        return access.actor(Role.SCHOOL, unit(school(classNumber)));
    }

    public Actor teacher(int classNumber) {
        return access.actor(Role.CLASS_TEACHER, unit(classId(classNumber)));
    }

    /** Runs an import to its end. */
    public ImportStatus run(Actor actor, ImportRequest request) {
        return ended(actor, imports.start(actor, request));
    }

    /** Waits for an import's end. */
    public ImportStatus ended(Actor actor, ImportId id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> imports.status(actor, id), status -> status.state().ended());
    }

    private Unit unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        imports.close();
        listeners.close();
    }
}
