package org.baoxue.casework.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.internal.prevention.VisitCoverageService;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("未访学生：全面家访到了谁、还差谁")
class VisitCoveragesTest extends CaseStory {

    private static final PageRequest MANY = new PageRequest(1, 50);

    private final Database database;

    VisitCoveragesTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @Test
    @DisplayName("镇：“每学期开学……进行全面家访”：本学期还没有访的逐人列出，撤回的又欠，上学期的不算；任务不因此办结")
    void who_remains_in_this_term() {
        given(model("town"), ANYWHERE, ANYWHERE);
        threePupils();
        county.run.run();
        DutyView duty = duty();
        assertThat(county.coverages.of(county.principal, List.of(duty)))
                .containsEntry(duty.id(), new VisitCoverage(0, 3));

        visited(pupil("王小明"), "2026-08-20");
        visited(pupil("赵小红"), "2026-09-02");
        Unvisited left = unvisited("S1", MANY);
        assertThat(left.rule().orElseThrow().text()).isEqualTo("visit.term-start");
        assertThat(left.sentence().orElseThrow()).contains("进行全面家访");
        assertThat(left.first()).isEqualTo(duty.occasion().first());
        assertThat(left.coverage().words()).isEqualTo("已访1/应访3");
        assertThat(left.remaining().items()).extracting(Unvisited.Pupil::name).containsExactlyInAnyOrder("王小明", "钱小刚");
        assertThat(county.coverages.of(county.principal, List.of(duty)))
                .containsEntry(duty.id(), new VisitCoverage(1, 3));
        assertThat(county.coverages.counted(county.principal, duty).words())
                .startsWith("家访：全体学生")
                .endsWith("（已访1/应访3）");
        assertThat(unvisited("S1", new PageRequest(2, 1)).remaining().items()).hasSize(1);
        assertThat(duty().state()).isEqualTo(DutyState.OPEN);

        county.visits.revoke(county.teacher, pupil("赵小红"), 1, "登记错人");
        assertThat(unvisited("S1-1", MANY).coverage()).isEqualTo(new VisitCoverage(0, 3));
        assertThat(county.coverages
                        .unvisited(
                                county.township, new UnvisitedQuery("GOV", Optional.of(LocalDate.of(2026, 8, 1)), MANY))
                        .coverage())
                .as("from a day of one's own, by the schools in the place")
                .isEqualTo(new VisitCoverage(1, 3));
    }

    @Test
    @DisplayName("一页待办：名单只读一次，每项照各自的单位和时段计数；别的任务不带计数")
    void the_duties_of_a_page_are_counted_by_one_reading_of_the_list() {
        given(model("town"), ANYWHERE, ANYWHERE);
        threePupils();
        county.run.run();
        visited(pupil("赵小红"), "2026-09-02");
        DutyView duty = duty();
        AtomicInteger readings = new AtomicInteger();
        VisitCoverages coverages = new VisitCoverageService(
                database,
                county.access.gate(),
                county.access.units(),
                counting(readings),
                county.policies,
                county.clock);
        Page<DutyView> page = county.duties.list(county.principal, DutyQuery.in(Set.of(), MANY));
        List<DutyView> twice =
                Stream.of(page.items(), List.of(duty)).flatMap(List::stream).toList();

        Page<DutyView> counted = coverages.counted(county.principal, new Page<>(twice, twice.size(), 1, 50));

        assertThat(readings).hasValue(1);
        assertThat(counted.items()).hasSameSizeAs(twice).allSatisfy(one -> assertThat(one.words())
                .isEqualTo(county.coverages
                        .counted(county.principal, original(twice, one))
                        .words()));
        assertThat(counted.items().stream().filter(one -> one.words().contains("已访1/应访3")))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private static DutyView original(List<DutyView> duties, DutyView shown) {
        return duties.stream()
                .filter(duty -> duty.id().equals(shown.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The roster, telling how often it was asked for the pupils of units. */
    private Roster counting(AtomicInteger readings) {
        return (Roster) Proxy.newProxyInstance(
                Roster.class.getClassLoader(), new Class<?>[] {Roster.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("enrolments")) {
                        readings.incrementAndGet();
                    }
                    return method.invoke(county.roster(), arguments);
                });
    }

    @Test
    @DisplayName("方案没有按期走访全体学生的，要写首日；首日不能在今天之后；班主任看不到别的单位，管理员只见掩码")
    void what_is_refused() {
        givenJinan();
        assertThatThrownBy(() -> unvisited("S1", MANY))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("没有按期走访全体学生的规定");
        assertThatThrownBy(() -> county.coverages.unvisited(
                        county.principal, new UnvisitedQuery("S1", Optional.of(LocalDate.of(2026, 9, 3)), MANY)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("晚于今天");
        assertThatThrownBy(() -> county.coverages.unvisited(
                        county.teacher, new UnvisitedQuery("S1", Optional.of(LocalDate.of(2026, 9, 1)), MANY)))
                .isInstanceOf(Denied.class);
        assertThat(county.coverages
                        .unvisited(
                                county.access.administrator(),
                                new UnvisitedQuery("S1", Optional.of(LocalDate.of(2026, 9, 1)), MANY))
                        .remaining()
                        .items())
                .extracting(Unvisited.Pupil::name)
                .containsExactly("王＊＊");
    }

    private Unvisited unvisited(String unit, PageRequest page) {
        return county.coverages.unvisited(county.principal, new UnvisitedQuery(unit, Optional.empty(), page));
    }

    private DutyView duty() {
        return county
                .duties
                .list(county.principal, DutyQuery.in(Set.of(), MANY).of(Set.of(DutyKind.VISIT)))
                .items()
                .stream()
                .filter(duty -> duty.rule().text().equals("visit.term-start"))
                .findFirst()
                .orElseThrow();
    }

    private void threePupils() {
        county.listed(
                ListKind.ENROLMENT,
                "学校代码,年级,班级,姓名,身份证号,学籍号,性别,出生日期,户籍行政区划代码,监护人姓名,联系电话,家庭住址\n"
                        + row("王小明", "34150220170305001")
                        + row("赵小红", "34150220170306003")
                        + row("钱小刚", "34150220170307005"));
    }

    private static String row(String name, String first17) {
        String number = first17 + IdNumber.checkCharacter(first17);
        return "S1,三年级,1班,%1$s,%2$s,G%2$s,男,%3$s,610102001,王大明,13900000001,幸福路1号\n"
                .formatted(
                        name,
                        number,
                        first17.substring(6, 10) + "-" + first17.substring(10, 12) + "-" + first17.substring(12, 14));
    }

    private ChildId pupil(String name) {
        return county.roster().enrolled(county.bureau, EnrolmentQuery.of("S1", MANY)).items().stream()
                .filter(row -> row.name().startsWith(name.substring(0, 1)))
                .findFirst()
                .orElseThrow()
                .child();
    }

    private void visited(ChildId child, String on) {
        county.visits.record(
                county.teacher,
                new HomeVisitRequest(
                        child,
                        LocalDate.parse(on),
                        Optional.empty(),
                        List.of("陈老师"),
                        VisitMet.GUARDIAN,
                        VisitOutcome.STABLE,
                        "",
                        "",
                        "",
                        true,
                        "",
                        Optional.empty()));
    }
}
