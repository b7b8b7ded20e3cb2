package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Role;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Outlook.CaseEffect;
import org.baoxue.casework.Outlook.Terms;
import org.baoxue.policy.Region;
import org.baoxue.reporting.internal.preview.PreviewService;
import org.baoxue.reporting.preview.ChildChange;
import org.baoxue.reporting.preview.ChildChange.Kind;
import org.baoxue.reporting.preview.DutyChange;
import org.baoxue.reporting.preview.GroupLine;
import org.baoxue.reporting.preview.PreviewRequest;
import org.baoxue.reporting.preview.PreviewStatus;
import org.baoxue.reporting.preview.RuleChange;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("预演：规则若生效，哪些学生与任务会变化")
class RegionPreviewTest {

    private final PreviewCounty county;

    RegionPreviewTest(Database database, @TempDir Path folder) {
        county = new PreviewCounty(database, folder);
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    void a_stricter_definition_previews_the_cases_and_reports_that_then_come() throws IOException {
        Map<String, ChildId> pupils = county.given(PreviewCounty.AFTER_FIVE);
        county.run.run();
        assertThat(county.openCases()).containsOnlyKeys(pupils.get("丁缺五天"));
        Map<String, DutyView> owedBefore = county.owed();

        PreviewStatus preview = county.preview(2_000, county.bureau(), PreviewCounty.NATIONAL);
        List<ChildChange> children = county.children(preview);
        List<DutyChange> changed = county.duties(preview);

        assertThat(ofKind(children, Kind.SUSPECTED_BEGINS))
                .containsOnlyKeys(pupils.get("乙缺三天"), pupils.get("丙缺四天"))
                .allSatisfy((child, change) -> assertThat(change.effect()).isEqualTo(CaseEffect.OPENS));
        assertThat(ofKind(children, Kind.SUSPECTED_MOVES))
                .containsOnlyKeys(pupils.get("丁缺五天"))
                .allSatisfy((child, change) -> assertThat(change.effect()).isEqualTo(CaseEffect.STANDS));

        county.install(PreviewCounty.NATIONAL);

        Map<ChildId, CaseView> opened = county.openCases();
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
        Map<String, ChildId> pupils = county.given(PreviewCounty.NATIONAL);
        county.run.run();
        Map<String, DutyView> owedBefore = county.owed();
        Set<ChildId> openBefore = county.openCases().keySet();
        assertThat(openBefore).containsExactlyInAnyOrder(pupils.get("乙缺三天"), pupils.get("丙缺四天"), pupils.get("丁缺五天"));

        PreviewStatus preview = county.preview(2_000, county.bureau(), PreviewCounty.AFTER_FIVE);

        assertThat(ofKind(county.children(preview), Kind.SUSPECTED_ENDS))
                .containsOnlyKeys(pupils.get("乙缺三天"), pupils.get("丙缺四天"))
                .allSatisfy((child, change) -> assertThat(change.effect()).isEqualTo(CaseEffect.STANDS));
        assertThat(county.duties(preview)).isEmpty();
        county.install(PreviewCounty.AFTER_FIVE);
        assertThat(county.openCases().keySet()).isEqualTo(openBefore);
        assertThatRealityIs(List.of(), owedBefore);
    }

    @Test
    void a_laxer_definition_keeps_cases_from_being_opened_that_are_about_to_be() throws IOException {
        Map<String, ChildId> pupils = county.given(PreviewCounty.NATIONAL);

        PreviewStatus preview = county.preview(2_000, county.bureau(), PreviewCounty.AFTER_FIVE);

        assertThat(ofKind(county.children(preview), Kind.SUSPECTED_ENDS))
                .containsOnlyKeys(pupils.get("乙缺三天"), pupils.get("丙缺四天"))
                .allSatisfy((child, change) -> assertThat(change.effect()).isEqualTo(CaseEffect.NOT_OPENED));
        assertThat(county.duties(preview)).isNotEmpty().allSatisfy(change -> assertThat(change.kind())
                .isEqualTo(RuleChange.Kind.REMOVED));
        county.install(PreviewCounty.AFTER_FIVE);
        assertThat(county.openCases()).containsOnlyKeys(pupils.get("丁缺五天"));
    }

    @Test
    void another_deadline_and_other_addressees_preview_the_duties_as_they_then_stand() throws IOException {
        county.given(PreviewCounty.NATIONAL);
        county.run.run();
        Map<String, DutyView> owedBefore = county.owed();
        Region changed = RuleBook.plugIn(List.of(PreviewCounty.NATIONAL), "anhui", """
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

        PreviewStatus preview = county.preview(2_000, county.bureau(), changed);
        List<DutyChange> duties = county.duties(preview);

        assertThat(county.children(preview)).isEmpty();
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
        county.install(changed);
        assertThatRealityIs(duties, owedBefore);
    }

    @Test
    void a_change_of_age_previews_whom_the_rules_no_longer_count() throws IOException {
        Map<String, ChildId> pupils = county.given(PreviewCounty.NATIONAL);
        Region younger = RuleBook.plugIn(List.of(), "national", "        age-to: 15\n", "        age-to: 12\n");

        List<ChildChange> children = county.children(county.preview(2_000, county.bureau(), younger));

        assertThat(ofKind(children, Kind.NOT_COUNTED).keySet()).containsExactlyInAnyOrderElementsOf(pupils.values());
    }

    @Test
    void the_hash_is_the_same_again_and_for_any_size_of_the_pieces() throws IOException {
        county.given(PreviewCounty.AFTER_FIVE);
        county.run.run();

        String hash = hash(county.preview(2_000, county.bureau(), PreviewCounty.NATIONAL));

        assertThat(hash).hasSize(64);
        assertThat(hash(county.preview(2_000, county.bureau(), PreviewCounty.NATIONAL)))
                .isEqualTo(hash);
        assertThat(hash(county.preview(1, county.bureau(), PreviewCounty.NATIONAL)))
                .isEqualTo(hash);
        assertThat(hash(county.preview(2_000, county.bureau(), PreviewCounty.AFTER_FIVE)))
                .isNotEqualTo(hash);
    }

    @Test
    void nothing_is_written_but_a_line_of_the_audit_trail() throws IOException, SQLException {
        county.given(PreviewCounty.AFTER_FIVE);
        county.run.run();
        Map<String, String> before = Tables.of(county.database);

        PreviewStatus preview = county.preview(2_000, county.bureau(), PreviewCounty.NATIONAL);
        county.children(preview);

        Map<String, String> after = Tables.of(county.database);
        assertThat(before.remove("audit")).isNotEqualTo(after.remove("audit"));
        assertThat(after).isEqualTo(before).containsKeys("case_event", "duty", "policy_set");
    }

    @Test
    void each_sees_the_own_reach_and_names_by_the_own_role() throws IOException {
        Map<String, ChildId> pupils = county.given(PreviewCounty.AFTER_FIVE);
        Actor elsewhere = county.access.actor(Role.COUNTY, PreviewCounty.ELSEWHERE);

        assertThat(county.children(county.preview(2_000, elsewhere, PreviewCounty.NATIONAL), elsewhere))
                .isEmpty();
        assertThatThrownBy(() -> county.preview(
                        2_000, county.access.actor(Role.SCHOOL, PreviewCounty.SCHOOL), PreviewCounty.NATIONAL))
                .isInstanceOf(Denied.class);
        PreviewStatus own = county.preview(2_000, county.bureau(), PreviewCounty.NATIONAL);
        assertThat(county.children(own)).extracting(ChildChange::name).contains("乙缺三天");
        assertThatThrownBy(() -> county.started.get(county.started.size() - 1).status(elsewhere, own.id()))
                .isInstanceOf(NotFound.class);
        Actor administrator = county.access.administrator();
        assertThat(county.children(county.preview(2_000, administrator, PreviewCounty.NATIONAL), administrator))
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(ChildChange::name)
                .contains("乙＊＊＊")
                .doesNotContainAnyElementsOf(pupils.keySet());
    }

    @Test
    void a_place_limits_it_and_a_day_that_has_passed_is_refused() throws IOException {
        county.given(PreviewCounty.AFTER_FIVE);
        PreviewService previews = county.service(2_000);

        PreviewStatus other = PreviewCounty.ended(
                previews,
                county.bureau(),
                previews.start(
                        county.bureau(),
                        new PreviewRequest(
                                List.of(PreviewCounty.NATIONAL),
                                Optional.of(PreviewCounty.OTHER_PLACE),
                                Optional.empty())));

        assertThat(previews.children(county.bureau(), other.id(), PreviewCounty.ALL)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> previews.start(
                        county.bureau(),
                        new PreviewRequest(
                                List.of(PreviewCounty.NATIONAL),
                                Optional.of(new DivisionCode("341503")),
                                Optional.empty())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> previews.start(
                        county.bureau(),
                        new PreviewRequest(
                                List.of(PreviewCounty.NATIONAL),
                                Optional.empty(),
                                Optional.of(LocalDate.of(2026, 11, 5)))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> previews.start(
                        county.bureau(), new PreviewRequest(List.of(), Optional.empty(), Optional.empty())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void what_is_discarded_is_gone_and_leaves_no_file() throws IOException {
        county.given(PreviewCounty.AFTER_FIVE);
        PreviewStatus preview = county.preview(2_000, county.bureau(), PreviewCounty.NATIONAL);
        PreviewService previews = county.started.get(0);

        previews.discard(county.bureau(), preview.id());

        assertThatThrownBy(() -> previews.status(county.bureau(), preview.id())).isInstanceOf(NotFound.class);
        try (var files = Files.list(county.folder.resolve("previews0"))) {
            assertThat(files).isEmpty();
        }
    }

    private static Map<ChildId, ChildChange> ofKind(List<ChildChange> children, Kind kind) {
        return children.stream()
                .filter(change -> change.kind() == kind)
                .collect(Collectors.toMap(ChildChange::child, change -> change));
    }

    private static String hash(PreviewStatus preview) {
        return preview.summary().orElseThrow().hash();
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
        county.owed().forEach((id, duty) -> real.put(id, terms(duty)));
        assertThat(real).isEqualTo(expected);
    }

    private static Terms terms(DutyView duty) {
        return new Terms(duty.due(), duty.addressees(), duty.unresolved(), duty.form());
    }
}
