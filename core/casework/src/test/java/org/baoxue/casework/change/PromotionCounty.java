package org.baoxue.casework.change;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.internal.change.PromotionService;
import org.baoxue.casework.internal.status.StatusService;
import org.baoxue.casework.status.ChildStatus;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;

/** A county with a primary school of six classes and a junior middle school of three, whose lists a test writes pupil by pupil. */
final class PromotionCounty implements AutoCloseable {

    private static final String TOWN = "341502101";
    private static final String GRADES = "一二三四五六七八九";

    final StoryCounty county;
    final EnrolmentChanges changes;
    final Promotions promotions;
    final Actor juniorPrincipal;
    private final ChildStatuses statuses;
    private final ChildId before;
    private final Database database;

    PromotionCounty(Database database, Path folder, String morning) {
        this.database = database;
        county = new StoryCounty(database, folder, PublishedPlans.of("anhui"), TOWN, TOWN, "2026-01-05T08:00");
        before = county.pupil();
        Unit primary = county.access.units().tree().get("S1");
        Unit junior =
                county.access.units().tree().get("CS").below("S2", "第二中学", UnitKind.SCHOOL, new DivisionCode(TOWN));
        county.access.given(Stream.concat(
                        Stream.of(junior),
                        Stream.concat(
                                IntStream.of(1, 2, 4, 5, 6).mapToObj(grade -> schoolClass(primary, grade)),
                                IntStream.of(7, 8, 9).mapToObj(grade -> schoolClass(junior, grade))))
                .toList());
        juniorPrincipal = county.access.actor(Role.SCHOOL, junior);
        changes = county.changes;
        list();
        county.clock.set(morning);
        promotions = promotions(county.roster());
        statuses = new StatusService(
                database,
                county.access.gate(),
                county.access.units(),
                county.roster(),
                county.leaves,
                county.sent,
                county.policies,
                county.clock);
    }

    /** The service over another roster; a new one is what a new process has. */
    Promotions promotions(Roster roster) {
        return new PromotionService(
                database,
                county.access.gate(),
                county.access.units(),
                county.access.audit(),
                roster,
                county.policies,
                county.clock);
    }

    private static Unit schoolClass(Unit school, int grade) {
        return school.below(classOf(school.id(), grade), grade(grade) + "（1）班", UnitKind.CLASS, new DivisionCode(TOWN));
    }

    /** The code of the class of a grade. */
    static String classOf(String school, int grade) {
        return grade == 3 ? "S1-1" : "%s-G%d".formatted(school, grade);
    }

    static String grade(int number) {
        return GRADES.charAt(number - 1) + "年级";
    }

    /** A class unit of the primary school. */
    void givenClass(String id, String name) {
        county.access.given(List.of(
                county.access.units().tree().get("S1").below(id, name, UnitKind.CLASS, new DivisionCode(TOWN))));
    }

    /** A row of the enrolment list: the first class of a grade of the primary or the junior middle school. */
    static String pupil(int grade, String name) {
        return pupil(grade < 7 ? "S1" : "S2", grade(grade), "1班", name);
    }

    static String pupil(String school, String grade, String schoolClass, String name) {
        String first17 = "34150220170305%03d".formatted(Math.floorMod(name.hashCode(), 499) * 2 + 1);
        String number = first17 + IdNumber.checkCharacter(first17);
        return "%s,%s,%s,%s,%5$s,G%5$s,男,2017-03-05,341502101,%4$s的家长,13900000001,幸福路1号%n"
                .formatted(school, grade, schoolClass, name, number);
    }

    /** One of many pupils. */
    static String numbered(int grade, int number) {
        LocalDate birth = LocalDate.of(2017, 1, 1).plusDays(number / 400);
        String first17 = "341502%s%03d".formatted(birth.toString().replace("-", ""), number % 400 * 2 + 1);
        String full = first17 + IdNumber.checkCharacter(first17);
        return "S1,%s,1班,学生%d,%3$s,G%3$s,男,%4$s,341502101,家长,13900000001,幸福路1号%n"
                .formatted(grade(grade), number, full, birth);
    }

    /** The code of the class of a grade of its school. */
    static String to(int grade) {
        return classOf(grade < 7 ? "S1" : "S2", grade);
    }

    /** A case of 疑似辍学 is opened. */
    void suspects(ChildId child) {
        county.cases.open(
                county.bureau,
                new CaseFinding(
                        CaseFinding.Door.SUSPECTED,
                        child,
                        LocalDate.ofInstant(county.clock.instant(), county.clock.getZone()),
                        FoundBy.REPORTED,
                        "家访时已外出"));
    }

    /** The whole enrolment list of the county, describing the day of the clock. */
    void list(String... rows) {
        county.lists(String.join("", Arrays.asList(rows)), "");
    }

    ChildId child(String name) {
        return county
                .roster()
                .enrolled(
                        county.bureau,
                        new EnrolmentQuery(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(name),
                                OptionalLong.empty(),
                                PageRequest.FIRST))
                .items()
                .stream()
                .findFirst()
                .orElseThrow()
                .child();
    }

    PromotionPreview preview(Actor actor, PromotionOrder order) {
        return promotions.preview(actor, order, PageRequest.FIRST);
    }

    Promotion confirm(Actor actor, PromotionOrder order) {
        return promotions.confirm(actor, order, preview(actor, order).hash(), "编班名册第1号");
    }

    List<RegisteredChange> registered(String unit) {
        return changes.list(county.bureau, unit, new PageRequest(1, PageRequest.MOST))
                .items();
    }

    /** All but that about the pupil of the story, who vanished long before. */
    List<ChangeDoubt> doubts(String unit) {
        return changes.doubts(county.bureau, unit, Set.of(), PageRequest.FIRST).items().stream()
                .filter(doubt -> !doubt.child().equals(before))
                .toList();
    }

    ChildStatus status(ChildId child) {
        return statuses.of(county.bureau, child, Optional.<LocalDate>empty())
                .child()
                .status();
    }

    RegisteredChange register(ChildId child, ChangeKind kind, String on, String to) {
        return changes.register(
                county.bureau,
                new NewChange(
                        child,
                        kind,
                        LocalDate.parse(on),
                        "",
                        to,
                        kind == ChangeKind.SUSPENSION ? Optional.of(LocalDate.of(2026, 12, 31)) : Optional.empty(),
                        "县教育局",
                        "申请表",
                        Optional.empty()));
    }

    RegisteredChange withdraw(ChildId child, long entry) {
        return changes.register(
                county.bureau,
                new NewChange(
                        child,
                        ChangeKind.WITHDRAWN,
                        LocalDate.ofInstant(county.clock.instant(), county.clock.getZone()),
                        "",
                        "",
                        Optional.empty(),
                        "",
                        "登错了",
                        Optional.of(entry)));
    }

    long rows(String table) {
        return database.read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void close() {
        county.close();
    }
}
