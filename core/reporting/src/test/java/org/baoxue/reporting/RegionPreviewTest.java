package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Outlook.CaseEffect;
import org.baoxue.casework.Outlook.Terms;
import org.baoxue.casework.internal.clock.AbsenceClock;
import org.baoxue.casework.internal.clock.ExitClock;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.outlook.OutlookService;
import org.baoxue.casework.internal.runtime.CaseworkRun;
import org.baoxue.casework.internal.send.LessonDuties;
import org.baoxue.casework.internal.send.SendEducationService;
import org.baoxue.casework.internal.service.CasesService;
import org.baoxue.casework.internal.service.DutiesService;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.policy.Region;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.internal.preview.PreviewService;
import org.baoxue.reporting.preview.ChildChange;
import org.baoxue.reporting.preview.ChildChange.Kind;
import org.baoxue.reporting.preview.DutyChange;
import org.baoxue.reporting.preview.GroupLine;
import org.baoxue.reporting.preview.PreviewId;
import org.baoxue.reporting.preview.PreviewRequest;
import org.baoxue.reporting.preview.PreviewState;
import org.baoxue.reporting.preview.PreviewStatus;
import org.baoxue.reporting.preview.RuleChange;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.internal.job.ImportService;
import org.baoxue.roster.internal.job.Listeners;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.query.RosterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("预演：规则若生效，哪些学生与任务会变化")
class RegionPreviewTest {

    private static final DivisionCode COUNTY = new DivisionCode("341502");
    private static final DivisionCode STREET_PLACE = new DivisionCode("341502003");
    private static final DivisionCode OTHER_PLACE = new DivisionCode("341502004");
    private static final Unit STREET = Unit.root("GOV3", "清水河街道办", UnitKind.TOWNSHIP_GOVERNMENT, STREET_PLACE);
    private static final Unit BUREAU = Unit.root("EDU", "金安区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
    private static final Unit SCHOOL = BUREAU.below("S1", "清水河学校", UnitKind.SCHOOL, STREET_PLACE);
    private static final Unit CLASS = SCHOOL.below("S1-701", "七年级1班", UnitKind.CLASS, STREET_PLACE);
    private static final Unit OTHER_SCHOOL = BUREAU.below("S2", "河东学校", UnitKind.SCHOOL, OTHER_PLACE);
    private static final Unit OTHER_CLASS = OTHER_SCHOOL.below("S2-701", "七年级1班", UnitKind.CLASS, OTHER_PLACE);
    private static final Unit ELSEWHERE =
            Unit.root("EDU2", "裕安区教育局", UnitKind.COUNTY_EDUCATION, new DivisionCode("341503"));

    private static final String THREE_DAYS = "absence: {count: 3, unit: school-day}";
    private static final String FIVE_DAYS = "absence: {count: 5, unit: school-day}";
    private static final Region NATIONAL = RuleBook.plugIn(List.of(), "national");
    private static final Region AFTER_FIVE = RuleBook.plugIn(List.of(), "national", THREE_DAYS, FIVE_DAYS);
    private static final Region ANHUI = RuleBook.plugIn(List.of(NATIONAL), "anhui");
    private static final PageRequest ALL = new PageRequest(1, 1_000);
    private static final LocalDateTime FRIDAY = LocalDateTime.parse("2026-11-06T16:00");

    private final Clock clock = Clock.fixed(FRIDAY.atZone(Due.ZONE).toInstant(), Due.ZONE);
    private final Database database;
    private final Path folder;
    private final AccessFixture access;
    private final Listeners listeners = new Listeners();
    private final RosterService roster;
    private final ImportService imports;
    private final List<PreviewService> started = new ArrayList<>();
    private RuleBook book;
    private CaseworkRun run;
    private CasesService cases;
    private DutiesService duties;

    RegionPreviewTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
        access = new AccessFixture(database, clock);
        access.given(List.of(STREET, BUREAU, SCHOOL, CLASS, OTHER_SCHOOL, OTHER_CLASS, ELSEWHERE));
        Publisher publisher = new Publisher(database, clock, listeners);
        roster = new RosterService(database, access.gate(), access.units(), access.masking(), clock, publisher);
        imports = new ImportService(
                database,
                StoredSecret.of(database),
                access.gate(),
                access.units(),
                access.audit(),
                clock,
                publisher,
                folder.resolve("spool"),
                List.of(),
                Duration.ofDays(1));
    }

    @AfterEach
    void stop() throws InterruptedException {
        started.forEach(PreviewService::close);
        imports.close();
        listeners.close();
    }

    @Test
    void a_stricter_definition_previews_the_cases_and_reports_that_then_come() throws IOException {
        Map<String, ChildId> pupils = given(AFTER_FIVE);
        run.run();
        assertThat(openCases()).containsOnlyKeys(pupils.get("丁缺五天"));
        Map<String, DutyView> owedBefore = owed();

        PreviewStatus preview = preview(2_000, bureau(), NATIONAL);
        List<ChildChange> children = children(preview);
        List<DutyChange> changed = duties(preview);

        assertThat(ofKind(children, Kind.SUSPECTED_BEGINS))
                .containsOnlyKeys(pupils.get("乙缺三天"), pupils.get("丙缺四天"))
                .allSatisfy((child, change) -> assertThat(change.effect()).isEqualTo(CaseEffect.OPENS));
        assertThat(ofKind(children, Kind.SUSPECTED_MOVES))
                .containsOnlyKeys(pupils.get("丁缺五天"))
                .allSatisfy((child, change) -> assertThat(change.effect()).isEqualTo(CaseEffect.STANDS));

        install(NATIONAL);

        Map<ChildId, CaseView> opened = openCases();
        opened.remove(pupils.get("丁缺五天"));
        assertThat(opened.keySet())
                .isEqualTo(ofKind(children, Kind.SUSPECTED_BEGINS).keySet());
        opened.forEach((child, known) -> {
            ChildChange change = ofKind(children, Kind.SUSPECTED_BEGINS).get(child);
            assertThat(change.after().orElseThrow().reachedOn()).isEqualTo(known.reachedOn());
            assertThat(change.after().orElseThrow().division()).isEqualTo(known.division());
        });
        assertThatRealityIs(changed, owedBefore);
        assertThat(changed)
                .extracting(change -> change.duty().child().orElseThrow())
                .contains(pupils.get("乙缺三天"), pupils.get("丙缺四天"));
    }

    @Test
    void a_laxer_definition_ends_verdicts_but_no_open_case() throws IOException {
        Map<String, ChildId> pupils = given(NATIONAL);
        run.run();
        Map<String, DutyView> owedBefore = owed();
        Set<ChildId> openBefore = openCases().keySet();
        assertThat(openBefore).containsExactlyInAnyOrder(pupils.get("乙缺三天"), pupils.get("丙缺四天"), pupils.get("丁缺五天"));

        PreviewStatus preview = preview(2_000, bureau(), AFTER_FIVE);

        assertThat(ofKind(children(preview), Kind.SUSPECTED_ENDS))
                .containsOnlyKeys(pupils.get("乙缺三天"), pupils.get("丙缺四天"))
                .allSatisfy((child, change) -> assertThat(change.effect()).isEqualTo(CaseEffect.STANDS));
        assertThat(duties(preview)).isEmpty();
        install(AFTER_FIVE);
        assertThat(openCases().keySet()).isEqualTo(openBefore);
        assertThatRealityIs(List.of(), owedBefore);
    }

    @Test
    void a_laxer_definition_keeps_cases_from_being_opened_that_are_about_to_be() throws IOException {
        Map<String, ChildId> pupils = given(NATIONAL);

        PreviewStatus preview = preview(2_000, bureau(), AFTER_FIVE);

        assertThat(ofKind(children(preview), Kind.SUSPECTED_ENDS))
                .containsOnlyKeys(pupils.get("乙缺三天"), pupils.get("丙缺四天"))
                .allSatisfy((child, change) -> assertThat(change.effect()).isEqualTo(CaseEffect.NOT_OPENED));
        assertThat(duties(preview)).isNotEmpty().allSatisfy(change -> assertThat(change.kind())
                .isEqualTo(RuleChange.Kind.REMOVED));
        install(AFTER_FIVE);
        assertThat(openCases()).containsOnlyKeys(pupils.get("丁缺五天"));
    }

    @Test
    void another_deadline_and_other_addressees_preview_the_duties_as_they_then_stand() throws IOException {
        given(NATIONAL);
        run.run();
        Map<String, DutyView> owedBefore = owed();
        Region changed = RuleBook.plugIn(List.of(NATIONAL), "anhui", """
                        deadline: same-day
                        reporter: school
                        addressees:
                          - {kind: county-education, of: reporter}
                          - {kind: township-government, of: reporter}
                        media: [paper]
                        unsaid: [form]
                """, """
                        deadline: {within: {count: 2, unit: working-day}}
                        reporter: school
                        addressees:
                          - {kind: county-education, of: reporter}
                        media: [paper]
                        unsaid: [form]
                """);

        PreviewStatus preview = preview(2_000, bureau(), changed);
        List<DutyChange> duties = duties(preview);

        assertThat(children(preview)).isEmpty();
        assertThat(duties).isNotEmpty().allSatisfy(change -> {
            assertThat(change.dueChanged()).isTrue();
            assertThat(change.addresseesChanged()).isTrue();
        });
        GroupLine school = preview.summary().orElseThrow().groups().get(0);
        assertThat(school.group()).isEqualTo("S1");
        assertThat(school.name()).isEqualTo("清水河学校");
        assertThat(school.dueChanged()).isEqualTo(duties.size());
        assertThat(preview.summary().orElseThrow().rules())
                .extracting(rule -> rule.key().text())
                .containsExactly("reporting.immediate");
        install(changed);
        assertThatRealityIs(duties, owedBefore);
    }

    @Test
    void a_change_of_age_previews_whom_the_rules_no_longer_count() throws IOException {
        Map<String, ChildId> pupils = given(NATIONAL);
        Region younger = RuleBook.plugIn(List.of(), "national", "        age-to: 15\n", "        age-to: 12\n");

        List<ChildChange> children = children(preview(2_000, bureau(), younger));

        assertThat(ofKind(children, Kind.NOT_COUNTED).keySet()).containsExactlyInAnyOrderElementsOf(pupils.values());
    }

    @Test
    void the_hash_is_the_same_again_and_for_any_size_of_the_pieces() throws IOException {
        given(AFTER_FIVE);
        run.run();

        String hash = hash(preview(2_000, bureau(), NATIONAL));

        assertThat(hash).hasSize(64);
        assertThat(hash(preview(2_000, bureau(), NATIONAL))).isEqualTo(hash);
        assertThat(hash(preview(1, bureau(), NATIONAL))).isEqualTo(hash);
        assertThat(hash(preview(2_000, bureau(), AFTER_FIVE))).isNotEqualTo(hash);
    }

    @Test
    void nothing_is_written_but_a_line_of_the_audit_trail() throws IOException, SQLException {
        given(AFTER_FIVE);
        run.run();
        Map<String, String> before = tables();

        PreviewStatus preview = preview(2_000, bureau(), NATIONAL);
        children(preview);

        Map<String, String> after = tables();
        assertThat(before.remove("audit")).isNotEqualTo(after.remove("audit"));
        assertThat(after).isEqualTo(before).containsKeys("case_event", "duty", "policy_set");
    }

    @Test
    void each_sees_the_own_reach_and_names_by_the_own_role() throws IOException {
        Map<String, ChildId> pupils = given(AFTER_FIVE);
        Actor elsewhere = access.actor(Role.COUNTY, ELSEWHERE);

        assertThat(children(preview(2_000, elsewhere, NATIONAL), elsewhere)).isEmpty();
        assertThatThrownBy(() -> preview(2_000, access.actor(Role.SCHOOL, SCHOOL), NATIONAL))
                .isInstanceOf(Denied.class);
        PreviewStatus own = preview(2_000, bureau(), NATIONAL);
        assertThat(children(own)).extracting(ChildChange::name).contains("乙缺三天");
        assertThatThrownBy(() -> started.get(started.size() - 1).status(elsewhere, own.id()))
                .isInstanceOf(NotFound.class);
        Actor administrator = access.administrator();
        assertThat(children(preview(2_000, administrator, NATIONAL), administrator))
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(ChildChange::name)
                .contains("乙＊＊＊")
                .doesNotContainAnyElementsOf(pupils.keySet());
    }

    @Test
    void a_place_limits_it_and_a_day_that_has_passed_is_refused() throws IOException {
        given(AFTER_FIVE);
        PreviewService previews = service(2_000);

        PreviewStatus other = ended(
                previews,
                bureau(),
                previews.start(
                        bureau(), new PreviewRequest(List.of(NATIONAL), Optional.of(OTHER_PLACE), Optional.empty())));

        assertThat(previews.children(bureau(), other.id(), ALL).items()).isEmpty();
        assertThatThrownBy(() -> previews.start(
                        bureau(),
                        new PreviewRequest(
                                List.of(NATIONAL), Optional.of(new DivisionCode("341503")), Optional.empty())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> previews.start(
                        bureau(),
                        new PreviewRequest(
                                List.of(NATIONAL), Optional.empty(), Optional.of(LocalDate.of(2026, 11, 5)))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        previews.start(bureau(), new PreviewRequest(List.of(), Optional.empty(), Optional.empty())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void what_is_discarded_is_gone_and_leaves_no_file() throws IOException {
        given(AFTER_FIVE);
        PreviewStatus preview = preview(2_000, bureau(), NATIONAL);
        PreviewService previews = started.get(0);

        previews.discard(bureau(), preview.id());

        assertThatThrownBy(() -> previews.status(bureau(), preview.id())).isInstanceOf(NotFound.class);
        try (var files = Files.list(folder.resolve("previews0"))) {
            assertThat(files).isEmpty();
        }
    }

    private Map<String, ChildId> given(Region national) throws IOException {
        book = new RuleBook(national, ANHUI);
        CaseBook caseBook = new CaseBook(database, clock);
        DutyKeeper keeper = new DutyKeeper(database, book, access.units(), clock);
        LessonDuties lessons = new LessonDuties(database, roster, access.units(), book, keeper, clock);
        AbsenceClock absences = new AbsenceClock(database, caseBook, roster, access.units(), book, clock);
        SendEducationService sent = new SendEducationService(
                database, access.gate(), access.units(), roster, access.masking(), book, lessons, clock);
        ExitClock exits = new ExitClock(database, caseBook, sent, book, clock);
        run = new CaseworkRun(database, absences, exits, keeper, lessons, roster, access.units(), clock);
        cases = new CasesService(database, access.gate(), access.units(), roster, book, keeper, caseBook, sent, clock);
        duties = new DutiesService(database, access.gate(), access.units(), keeper, clock);
        Map<String, Integer> absent = new LinkedHashMap<>();
        absent.put("甲缺两天", 2);
        absent.put("乙缺三天", 3);
        absent.put("丙缺四天", 4);
        absent.put("丁缺五天", 5);
        absent.put("戊全勤", 0);
        Map<String, ChildId> pupils = enrol(List.copyOf(absent.keySet()));
        Actor teacher = access.actor(Role.CLASS_TEACHER, CLASS);
        for (int day = 2; day <= 6; day++) {
            Map<ChildId, AttendanceMark> marks = new HashMap<>();
            for (Map.Entry<String, Integer> pupil : absent.entrySet()) {
                boolean missed = day > 6 - pupil.getValue();
                marks.put(pupils.get(pupil.getKey()), missed ? AttendanceMark.ABSENT : AttendanceMark.PRESENT);
            }
            roster.enter(teacher, CLASS.id(), LocalDate.of(2026, 11, day), marks);
        }
        return pupils;
    }

    private Map<String, ChildId> enrol(List<String> names) throws IOException {
        StringBuilder list = new StringBuilder("姓名,身份证号,年级,班级,监护人,联系电话,家庭住址\n");
        for (int i = 0; i < names.size(); i++) {
            String first17 = "34150220130315%03d".formatted(i);
            list.append("%s,%s%s,七年级,1班,王家长,1380000%04d,清水河街道1号%n"
                    .formatted(names.get(i), first17, IdNumber.checkCharacter(first17), i));
        }
        Path file = Files.writeString(folder.resolve("list.csv"), list);
        Actor principal = access.actor(Role.SCHOOL, SCHOOL);
        ImportId id = imports.start(
                principal,
                new ImportRequest(ListKind.ENROLMENT, SCHOOL.id(), LocalDate.of(2026, 11, 2), true, "list.csv", file));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> imports.status(principal, id).state().ended());
        Map<String, ChildId> pupils = roster.enrolments(SCHOOL.id(), roster.sequence()).values().stream()
                .collect(Collectors.toMap(Enrolment::name, Enrolment::child));
        assertThat(pupils).hasSize(names.size());
        return pupils;
    }

    private Actor bureau() {
        return access.actor(Role.COUNTY, BUREAU);
    }

    private PreviewService service(int piece) {
        PreviewService service = new PreviewService(
                access.gate(),
                access.audit(),
                access.units(),
                book,
                roster,
                new OutlookService(database, access.gate(), access.units(), roster, book, clock),
                clock,
                folder.resolve("previews" + started.size()),
                piece);
        started.add(service);
        return service;
    }

    private PreviewStatus preview(int piece, Actor actor, Region region) {
        PreviewService previews = service(piece);
        return ended(
                previews,
                actor,
                previews.start(actor, new PreviewRequest(List.of(region), Optional.empty(), Optional.empty())));
    }

    private static PreviewStatus ended(PreviewService previews, Actor actor, PreviewStatus begun) {
        PreviewId id = begun.id();
        PreviewStatus end = await().atMost(Duration.ofMinutes(2))
                .until(() -> previews.status(actor, id), status -> status.state()
                        .ended());
        assertThat(end.state()).isEqualTo(PreviewState.DONE);
        return end;
    }

    private List<ChildChange> children(PreviewStatus preview) {
        return children(preview, bureau());
    }

    private List<ChildChange> children(PreviewStatus preview, Actor actor) {
        return started.get(started.size() - 1)
                .children(actor, preview.id(), ALL)
                .items();
    }

    private List<DutyChange> duties(PreviewStatus preview) {
        return started.get(started.size() - 1)
                .duties(bureau(), preview.id(), ALL)
                .items();
    }

    private static Map<ChildId, ChildChange> ofKind(List<ChildChange> children, Kind kind) {
        return children.stream()
                .filter(change -> change.kind() == kind)
                .collect(Collectors.toMap(ChildChange::child, change -> change));
    }

    private static String hash(PreviewStatus preview) {
        return preview.summary().orElseThrow().hash();
    }

    private void install(Region region) {
        book.install(region, clock.instant());
        run.policyChanged();
        run.run();
    }

    private Map<ChildId, CaseView> openCases() {
        return cases.list(bureau(), CaseQuery.open(ALL)).items().stream()
                .collect(Collectors.toMap(CaseView::child, known -> known, (one, other) -> one, HashMap::new));
    }

    private Map<String, DutyView> owed() {
        return duties.list(bureau(), DutyQuery.in(Set.of(), ALL)).items().stream()
                .collect(Collectors.toMap(duty -> duty.id().value(), duty -> duty));
    }

    /** The duties that are owed now are those of before, changed as previewed and no other. */
    private void assertThatRealityIs(List<DutyChange> previewed, Map<String, DutyView> before) {
        Map<String, Terms> expected = new TreeMap<>();
        before.forEach((id, duty) -> expected.put(id, terms(duty)));
        previewed.forEach(change -> {
            String id = change.duty().id().value();
            change.duty().after().ifPresentOrElse(terms -> expected.put(id, terms), () -> expected.remove(id));
        });
        Map<String, Terms> real = new TreeMap<>();
        owed().forEach((id, duty) -> real.put(id, terms(duty)));
        assertThat(real).isEqualTo(expected);
    }

    private static Terms terms(DutyView duty) {
        return new Terms(duty.due(), duty.addressees(), duty.unresolved(), duty.form());
    }

    /** A hash of the whole content of every table. */
    private Map<String, String> tables() throws SQLException {
        return database.read(handle -> {
            List<String> names = new ArrayList<>();
            try (var found = handle.getConnection().getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    names.add(found.getString("TABLE_NAME"));
                }
            }
            Map<String, String> content = new TreeMap<>();
            for (String name : names) {
                if (name.toLowerCase(Locale.ROOT).startsWith("flyway")) {
                    continue;
                }
                List<String> rows = handle.createQuery("select * from " + name)
                        .map((row, context) -> {
                            StringBuilder text = new StringBuilder();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                String value = isBytes(row.getMetaData().getColumnType(i))
                                        ? Arrays.toString(row.getBytes(i))
                                        : row.getString(i);
                                text.append(value).append('|');
                            }
                            return text.toString();
                        })
                        .list();
                content.put(
                        name.toLowerCase(Locale.ROOT), rows.stream().sorted().collect(Collectors.joining("\n")));
            }
            return content;
        });
    }

    private static boolean isBytes(int type) {
        return type == Types.BLOB || type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY;
    }
}
