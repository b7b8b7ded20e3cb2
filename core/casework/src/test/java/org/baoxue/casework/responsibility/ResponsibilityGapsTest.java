package org.baoxue.casework.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.ImportReport;
import org.baoxue.access.NewAccount;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitQuery;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.internal.responsibility.GapService;
import org.baoxue.casework.internal.responsibility.ResponsibilityService;
import org.baoxue.casework.responsibility.Gap.Cause;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("包保缺口：哪个社区、哪个网格、哪个班、哪名未在校学生没有人负责，谁离任了没有人接")
class ResponsibilityGapsTest {

    private static final String STREET = "450802001";
    private static final Charge VILLAGE = Charge.of(new DivisionCode("450802001003"));
    private static final Charge SCOPE = Charge.of(new DivisionCode("450802001004"));
    private static final Charge GROUP = Charge.ofUnit("V3-1");
    private static final Charge CLASS = Charge.ofUnit("S1-1");
    private static final String OF_VILLAGE = "乡镇政府（街道办）领导干部包社区";
    private static final String OF_CLASS = "班主任包班级";
    private static final String OF_GRADE = "学校其他领导包年级";
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final Database database;
    private final StoryCounty county;
    private final ResponsibilityService responsibilities;
    private final GapService gaps;

    ResponsibilityGapsTest(Database database, @TempDir Path folder) {
        this.database = database;
        county = new StoryCounty(database, folder, PublishedPlans.of("guangxi"), STREET, STREET, "2026-09-07T08:00");
        Unit street = county.access.units().tree().get("GOV");
        Unit village = street.below("V3", "荷塘社区", UnitKind.VILLAGE, new DivisionCode(VILLAGE.id()));
        Unit school = county.access.units().tree().get("S1");
        Unit scoped = new Unit(
                "S1",
                school.name(),
                school.kind(),
                school.parent(),
                school.division(),
                school.path(),
                List.of(new DivisionCode(SCOPE.id())));
        county.access.given(
                List.of(village, village.below("V3-1", "第一网格", UnitKind.VILLAGE_GROUP, village.division()), scoped));
        responsibilities = new ResponsibilityService(
                database,
                county.access.gate(),
                county.access.units(),
                county.access.accounts(),
                county.roster(),
                county.policies,
                StoredSecret.of(database),
                county.clock);
        gaps = gaps(county.access.units());
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("起初都没有人：两个社区（一个是单位，一个是学校的包保范围）、一个网格、一个班；登记一个少一个")
    void what_nobody_was_ever_assigned_to() {
        assertThat(gaps(county.bureau, TODAY))
                .extracting(Gap::kind, Gap::charge, Gap::cause)
                .containsExactly(
                        tuple(Gap.Kind.VILLAGE, VILLAGE, Cause.NOBODY),
                        tuple(Gap.Kind.VILLAGE, SCOPE, Cause.NOBODY),
                        tuple(Gap.Kind.VILLAGE_GROUP, GROUP, Cause.NOBODY),
                        tuple(Gap.Kind.CLASS, CLASS, Cause.NOBODY));
        assertThat(gaps(county.bureau, TODAY).get(0).name()).contains("荷塘社区");
        assertThat(gaps(county.bureau, TODAY).get(0).plan()).containsExactly(OF_VILLAGE);
        assign(county.bureau, VILLAGE, "韦二", OF_VILLAGE, FIRST);
        assign(county.bureau, CLASS, "梁一", OF_CLASS, TODAY.plusDays(1));
        assertThat(gaps(county.bureau, TODAY)).extracting(Gap::charge).containsExactly(SCOPE, GROUP, CLASS);
        assertThat(gaps(county.bureau, TODAY.plusDays(1)))
                .extracting(Gap::charge)
                .containsExactly(SCOPE, GROUP);
    }

    @Test
    @DisplayName("户籍名单上的村，不是单位也没有人登记过，照样是缺口；别处的不算")
    void a_village_of_the_household_list_is_not_missed() {
        county.lists(
                "S1,三年级,1班,王小明,%1$s,G%1$s,男,2017-03-05,450802001005,王大明,13900000001,幸福路1号\n"
                        .formatted(number("34150220170305001")),
                "李小花,%s,女,2017-06-02,450802001005,李大山,13900000002,幸福路2号\n".formatted(number("34150220170602002")));
        Charge listed = Charge.of(new DivisionCode("450802001005"));
        assertThat(of(listed, TODAY).get(0).cause()).isEqualTo(Cause.NOBODY);
        assertThat(of(listed, TODAY).get(0).plan()).containsExactly(OF_VILLAGE);
        assertThat(gaps(county.township, TODAY)).extracting(Gap::charge).contains(listed);
        assertThat(gaps(county.teacher, TODAY)).extracting(Gap::charge).doesNotContain(listed);
        assign(county.township, listed, "韦五", OF_VILLAGE, FIRST);
        assertThat(of(listed, TODAY)).isEmpty();
    }

    private static String number(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }

    @Test
    @DisplayName("离任无人接任的查得出是谁、到哪天；同一级有人接任就不算；只缺一级的说出是哪一级；登记有误的不算离任")
    void who_left_and_was_not_followed() {
        Assignment first = assign(county.principal, CLASS, "梁一", OF_CLASS, FIRST);
        responsibilities.end(county.principal, first.id(), LocalDate.of(2026, 9, 4), "调离");
        Gap left = of(CLASS, TODAY).get(0);
        assertThat(left.cause()).isEqualTo(Cause.LEFT);
        assertThat(left.last().orElseThrow().person().name()).isEqualTo("梁一");
        assertThat(left.last().orElseThrow().ending().orElseThrow().last()).isEqualTo(LocalDate.of(2026, 9, 4));
        assertThat(of(CLASS, LocalDate.of(2026, 9, 4)))
                .as("the last day still counts")
                .isEmpty();

        assign(county.principal, CLASS, "梁副", OF_GRADE, FIRST);
        Gap tier = of(CLASS, TODAY).get(0);
        assertThat(tier.tier().orElseThrow().words()).isEqualTo(OF_CLASS);
        assertThat(tier.cause()).isEqualTo(Cause.LEFT);
        assign(county.principal, CLASS, "梁二", OF_CLASS, LocalDate.of(2026, 9, 5));
        assertThat(of(CLASS, TODAY)).isEmpty();

        Assignment wrong = assign(county.bureau, VILLAGE, "韦二", OF_VILLAGE, FIRST);
        responsibilities.end(county.bureau, wrong.id(), FIRST.minusDays(1), "登记有误");
        assertThat(of(VILLAGE, TODAY).get(0).cause()).isEqualTo(Cause.NOBODY);
    }

    @Test
    @DisplayName("责任人所在单位撤了，人还挂着的也算缺口")
    void whose_unit_is_gone() {
        responsibilities.assign(
                county.bureau,
                new NewAssignment(
                        CLASS,
                        new Person("梁一", "班主任", "", Optional.of("CS")),
                        Optional.of(OF_CLASS),
                        FIRST,
                        Optional.empty()));
        assertThat(of(CLASS, TODAY)).isEmpty();
        UnitTree whole = county.access.units().tree();
        UnitTree without = UnitTree.of(whole.all().stream()
                .filter(unit -> !unit.path().contains("/CS/"))
                .toList());
        Unit kept = Unit.root("S1", "第一小学", UnitKind.SCHOOL, new DivisionCode(STREET));
        UnitTree merged = UnitTree.of(Stream.concat(
                        without.all().stream(),
                        Stream.of(kept, kept.below("S1-1", "三年级（1）班", UnitKind.CLASS, new DivisionCode(STREET))))
                .toList());
        Gap gone = gaps(new FixedUnits(merged))
                .list(
                        county.access.administrator(),
                        new GapQuery(Optional.empty(), Set.of(Gap.Kind.CLASS), TODAY, PageRequest.FIRST))
                .items()
                .get(0);
        assertThat(gone.cause()).isEqualTo(Cause.UNIT_GONE);
        assertThat(gone.last().orElseThrow().person().name())
                .as("masked for the administrator")
                .isEqualTo("梁＊");
    }

    @Test
    @DisplayName("责任人的账户停用了，人还挂着的也算缺口；启用后不算；没有账户的不看账户")
    void whose_account_is_locked() {
        Actor administrator = county.access.administrator();
        county.access.accounts().add(administrator, new NewAccount("liang", Role.CLASS_TEACHER, Optional.of("S1-1")));
        Person person = new Person("梁一", "班主任", "", Optional.of("S1-1"), Optional.of(" Liang "));
        Assignment linked = responsibilities.assign(
                county.bureau, new NewAssignment(CLASS, person, Optional.of(OF_CLASS), FIRST, Optional.empty()));
        assertThat(linked.person().account()).contains("liang");
        assertThat(of(CLASS, TODAY)).isEmpty();
        county.access.accounts().lock(administrator, "liang");
        assertThat(of(CLASS, TODAY)).singleElement().satisfies(gap -> {
            assertThat(gap.cause()).isEqualTo(Cause.ACCOUNT_GONE);
            assertThat(gap.last().orElseThrow().id()).isEqualTo(linked.id());
        });
        county.access.accounts().unlock(administrator, "liang");
        assertThat(of(CLASS, TODAY)).isEmpty();
    }

    @Test
    @DisplayName("未在校学生要有人：立案即缺，指定了不缺；按单位筛选；分页；班主任只见本班，街道见社区和户籍学生")
    void children_with_an_open_case_and_who_sees_what() {
        county.cases.open(
                county.bureau,
                new CaseFinding(Door.NEVER_ENROLLED, county.unschooled(), TODAY, FoundBy.LIST_COMPARISON, "入户核实"));
        Charge child = Charge.of(county.unschooled());
        Gap gap = of(child, TODAY).get(0);
        assertThat(gap.kind()).isEqualTo(Gap.Kind.CHILD);
        assertThat(gap.name()).contains("李小花");
        assertThat(gap.plan()).containsExactly("科任教师包学生", "村民小组干部包户");
        assertThat(gaps(county.access.administrator(), TODAY))
                .anySatisfy(found -> assertThat(found.name()).contains("李＊＊"));
        assertThat(of(child, TODAY.minusDays(1)))
                .as("no case on the day before")
                .isEmpty();

        assertThat(gaps(county.teacher, TODAY)).extracting(Gap::charge).containsExactly(CLASS);
        assertThat(gaps(county.township, TODAY)).extracting(Gap::charge).contains(VILLAGE, SCOPE, GROUP, child);
        assertThat(gaps.list(county.bureau, query(Optional.of("S1"), PageRequest.FIRST))
                        .items())
                .extracting(Gap::charge)
                .containsExactly(SCOPE, CLASS);
        Page<Gap> second = gaps.list(county.bureau, query(Optional.empty(), new PageRequest(2, 3)));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.items()).extracting(Gap::charge).containsExactly(CLASS, child);
        assertThatThrownBy(() -> gaps.list(county.bureau, query(Optional.of("NONE"), PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);

        assign(county.township, child, "韦四", "村民小组干部包户", TODAY);
        assertThat(of(child, TODAY)).isEmpty();
    }

    private static GapQuery query(Optional<String> unit, PageRequest page) {
        return new GapQuery(unit, Set.of(), TODAY, page);
    }

    private List<Gap> gaps(Actor actor, LocalDate day) {
        return gaps.list(actor, new GapQuery(Optional.empty(), Set.of(), day, PageRequest.FIRST))
                .items();
    }

    private List<Gap> of(Charge charge, LocalDate day) {
        return gaps(county.bureau, day).stream()
                .filter(gap -> gap.charge().equals(charge))
                .toList();
    }

    private Assignment assign(Actor actor, Charge charge, String name, String tier, LocalDate first) {
        return responsibilities.assign(
                actor,
                new NewAssignment(
                        charge,
                        new Person(name, "干部", "13900000009", Optional.empty()),
                        Optional.of(tier),
                        first,
                        Optional.empty()));
    }

    private GapService gaps(Units units) {
        return new GapService(
                database,
                county.access.gate(),
                units,
                county.access.accounts(),
                county.roster(),
                county.policies,
                county.clock);
    }

    private record FixedUnits(UnitTree tree) implements Units {

        @Override
        public Page<Unit> list(Actor actor, UnitQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Unit show(Actor actor, String id) {
            return tree.get(id);
        }

        @Override
        public ImportReport importXlsx(Actor actor, InputStream file, String fileName) {
            throw new UnsupportedOperationException();
        }
    }
}
