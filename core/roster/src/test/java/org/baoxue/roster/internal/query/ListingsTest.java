package org.baoxue.roster.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Purpose;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.Installation;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.ListingQuery;
import org.baoxue.roster.Lists;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Pupils;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class ListingsTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
    private static final DivisionCode COUNTY = new DivisionCode("341502");
    private static final List<String> DISABLED = List.of("姓名", "身份证号", "户籍地行政区划代码", "残疾类别", "残疾等级", "残疾人证号", "监护人");
    private static final List<String> POOR = List.of("姓名", "身份证号", "村代码", "监测对象类别", "户编号");

    private final Database database;
    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-20T02:00:00Z"));
    private Installation baoxue;

    @TempDir
    Path folder;

    ListingsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        baoxue = Installation.start(database, folder, clock, 18);
    }

    @AfterEach
    void stop() {
        baoxue.close();
    }

    @Test
    void the_lists_of_the_disabled_and_of_the_poor_are_kept_beside_each_other_for_the_same_child() {
        imported(ListKind.DISABLED, DISABLED, List.of(disabled(0), disabled(1)), SEPTEMBER, true);
        imported(ListKind.POVERTY_RELIEF, POOR, List.of(poor(0)), SEPTEMBER, true);

        assertThat(of(ListKind.DISABLED, Presence.LISTED)).hasSize(2);
        assertThat(of(ListKind.POVERTY_RELIEF, Presence.LISTED))
                .extracting(Listing::category)
                .containsExactly("边缘易致贫户");
        ChildId both = of(ListKind.POVERTY_RELIEF, Presence.LISTED).get(0).child();
        assertThat(baoxue.roster().listings(ListKind.DISABLED, Set.of(both)).get(both))
                .satisfies(row -> {
                    assertThat(row.category()).isEqualTo("智力");
                    assertThat(row.degree()).isEqualTo("二级");
                    assertThat(row.certificate()).isEqualTo(Pupils.idNumber(0) + "52");
                });
        assertThat(baoxue.roster()
                        .listings(baoxue.bureau(), both, baoxue.roster().sequence()))
                .extracting(Listing::kind)
                .containsExactly(ListKind.POVERTY_RELIEF, ListKind.DISABLED);
        assertThat(baoxue.roster().history(baoxue.bureau(), both).listings()).hasSize(2);
    }

    @Test
    void a_child_that_a_full_list_no_longer_names_is_flagged_and_other_lists_are_left_alone() {
        imported(ListKind.DISABLED, DISABLED, List.of(disabled(0), disabled(1)), SEPTEMBER, true);
        imported(ListKind.POVERTY_RELIEF, POOR, List.of(poor(0), poor(1)), SEPTEMBER, true);

        ImportStatus later = imported(ListKind.DISABLED, DISABLED, List.of(disabled(1)), OCTOBER, true);

        assertThat(later.missing()).isEqualTo(1);
        assertThat(of(ListKind.DISABLED, Presence.MISSING))
                .extracting(Listing::missingSince)
                .containsExactly(Optional.of(OCTOBER));
        assertThat(of(ListKind.POVERTY_RELIEF, Presence.LISTED)).hasSize(2);
        assertThat(baoxue.roster().listings(ListKind.DISABLED, COUNTY, 1).values())
                .extracting(Listing::presence)
                .containsOnly(Presence.LISTED);
        assertThat(imported(ListKind.DISABLED, DISABLED, List.of(disabled(1)), OCTOBER, true)
                        .publishedSeq())
                .isEmpty();
    }

    @Test
    void disability_is_masked_and_shown_for_send_education_alone() {
        imported(ListKind.DISABLED, DISABLED, List.of(disabled(0)), SEPTEMBER, false);
        Listing masked = of(ListKind.DISABLED, Presence.LISTED).get(0);

        assertThat(masked.masked()).isTrue();
        assertThat(List.of(masked.category(), masked.degree(), masked.certificate()))
                .containsOnly("***");
        assertThat(masked.idNumber().orElseThrow()).contains("***");
        assertThat(reveal(baoxue.bureau(), masked, Purpose.SEND_EDUCATION).category())
                .isEqualTo("智力");
        assertThat(reveal(baoxue.bureau(), masked, Purpose.PERSUASION).category())
                .isEqualTo("***");
        assertThatThrownBy(() -> reveal(baoxue.access().administrator(), masked, Purpose.SEND_EDUCATION))
                .isInstanceOf(Denied.class);
        assertThat(masked.toString()).doesNotContain(Pupils.name(0));
    }

    @Test
    void who_is_disabled_is_told_to_those_alone_who_teach_them_and_is_written_down() {
        imported(ListKind.DISABLED, DISABLED, List.of(disabled(0)), SEPTEMBER, false);
        imported(ListKind.POVERTY_RELIEF, POOR, List.of(poor(0)), SEPTEMBER, true);
        ChildId child = of(ListKind.DISABLED, Presence.LISTED).get(0).child();
        assertThat(baoxue.access().lastAudit().subject()).isEqualTo("disabled");
        Actor administrator = baoxue.access().administrator();
        long now = baoxue.roster().sequence();

        assertThatThrownBy(() -> baoxue.roster()
                        .listings(
                                administrator,
                                new ListingQuery(
                                        ListKind.DISABLED,
                                        Optional.empty(),
                                        Optional.empty(),
                                        OptionalLong.empty(),
                                        PageRequest.FIRST)))
                .isInstanceOf(Denied.class);
        assertThat(baoxue.roster().listings(administrator, child, now))
                .extracting(Listing::kind)
                .containsExactly(ListKind.POVERTY_RELIEF);
        assertThat(baoxue.roster().history(administrator, child).listings())
                .extracting(version -> version.row().kind())
                .containsExactly(ListKind.POVERTY_RELIEF);
    }

    @Test
    void rows_without_a_place_or_of_another_place_are_handed_back_and_the_good_ones_stay() {
        List<String> elsewhere = List.of(Pupils.name(2), Pupils.idNumber(2), "420102001001", "肢体", "三级", "", "");
        List<String> nowhere = List.of(Pupils.name(3), Pupils.idNumber(3), "", "听力", "一级", "", "");

        ImportStatus status =
                imported(ListKind.DISABLED, DISABLED, List.of(disabled(0), elsewhere, nowhere), SEPTEMBER, true);

        assertThat(List.of(status.read(), status.accepted(), status.rejected())).containsExactly(3L, 1L, 2L);
    }

    @Test
    void a_list_that_names_no_group_is_not_asked_for_as_one() {
        ListingQuery query = new ListingQuery(
                ListKind.ENROLMENT, Optional.empty(), Optional.empty(), OptionalLong.empty(), PageRequest.FIRST);

        assertThatThrownBy(() -> baoxue.roster().listings(baoxue.bureau(), query))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("学籍");
    }

    @Test
    void who_answers_for_another_place_does_not_see_the_list() {
        imported(ListKind.POVERTY_RELIEF, POOR, List.of(poor(0)), SEPTEMBER, true);
        ListingQuery query = new ListingQuery(
                ListKind.POVERTY_RELIEF, Optional.empty(), Optional.empty(), OptionalLong.empty(), PageRequest.FIRST);

        assertThat(baoxue.roster().listings(baoxue.teacher(0), query).total()).isZero();
    }

    private static List<String> disabled(int n) {
        return List.of(
                Pupils.name(n),
                Pupils.idNumber(n),
                "341502101001",
                "智力",
                "二级",
                Pupils.idNumber(n) + "52",
                Pupils.name(n + 7));
    }

    private static List<String> poor(int n) {
        return List.of(Pupils.name(n), Pupils.idNumber(n), "341502101001", "边缘易致贫户", "3415020001");
    }

    private List<Listing> of(ListKind kind, Presence presence) {
        return baoxue.roster()
                .listings(
                        baoxue.bureau(),
                        new ListingQuery(
                                kind,
                                Optional.of(COUNTY),
                                Optional.of(presence),
                                OptionalLong.empty(),
                                PageRequest.FIRST))
                .items();
    }

    private Listing reveal(Actor actor, Listing row, Purpose purpose) {
        return baoxue.roster().revealListing(actor, row.kind(), row.child(), purpose, "核对送教对象");
    }

    private ImportStatus imported(
            ListKind kind, List<String> headers, List<List<String>> rows, LocalDate asOf, boolean full) {
        Path file = Lists.csv(folder.resolve("list.csv"), headers, rows);
        ImportStatus status =
                baoxue.run(baoxue.bureau(), new ImportRequest(kind, Installation.COUNTY, asOf, full, "list.csv", file));
        assertThat(status.error()).isEmpty();
        assertThat(status.state()).isEqualTo(ImportState.PUBLISHED);
        return status;
    }
}
