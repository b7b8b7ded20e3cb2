package org.baoxue.casework.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.baoxue.access.Action;
import org.baoxue.access.AuditQuery;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.document.ZipDownload;
import org.baoxue.casework.internal.responsibility.LetterService;
import org.baoxue.casework.internal.responsibility.PledgeService;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.casework.testing.WordFile;
import org.baoxue.policy.Binding;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("责任书可打印签字：题名、原文取自方案，方案没有的如实标明；单份或一个单位全部")
class PledgeLettersTest {

    private static final String STREET = "450802001";
    private static final Signatory PRINCIPAL = new Signatory(Party.PRINCIPAL, "陈校长", Optional.empty());
    private static final Signatory TEACHER = new Signatory(Party.CLASS_TEACHER, "梁一一", Optional.empty());

    private final StoryCounty county;
    private final PledgeService pledges;
    private final LetterService letters;

    PledgeLettersTest(Database database, @TempDir Path folder) {
        county = new StoryCounty(database, folder, PublishedPlans.of("guangxi"), STREET, STREET, "2026-09-07T08:00");
        pledges = new PledgeService(
                database,
                county.access.gate(),
                county.access.units(),
                county.roster(),
                county.policies,
                StoredSecret.of(database),
                county.clock);
        letters = new LetterService(
                database,
                county.access.gate(),
                county.access.units(),
                county.roster(),
                county.access.masking(),
                county.policies);
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("贵城“层层签订责任书”：双方、编号、年度、原文都在，具体条款方案未规定")
    void a_letter_of_the_plan() {
        Pledge pledge = record("控责〔2026〕1号", "责任书", TEACHER);
        byte[] docx = letters.letter(county.principal, pledge.id()).content();

        assertThat(WordFile.text(docx))
                .startsWith("责任书编号：控责〔2026〕1号2026年度")
                .contains("甲方校长姓名陈校长")
                .contains("姓名梁一一")
                .contains("健全目标责任制，层层签订责任书，落实控辍保学工作责任")
                .contains("责任条款：方案未规定，由双方约定。")
                .contains("题名依据：方案规定（responsibility.pledges）")
                .contains("2026年9月1日")
                .doesNotContain("{{");
        assertThat(WordFile.footer(docx)).contains("平台建议格式");
        assertThat(WordFile.text(letters.letter(
                                county.principal, record("2", "承诺书", TEACHER).id())
                        .content()))
                .contains("题名依据：平台建议格式，方案未规定")
                .contains("责任条款：方案未规定，由双方约定。");
    }

    @Test
    @DisplayName("学校与班主任的责任书：方案本身就是责任书，五条照录")
    void the_terms_are_the_plans_own_words() {
        county.policies.swap(
                county.clock.instant(),
                PublishedPlans.model(
                        "class-teacher",
                        new Binding.Target(LayerLevel.SCHOOL, new DivisionCode(STREET), Optional.of("S1"))));
        byte[] docx = letters.letter(
                        county.principal, record("5", "控制辍学工作目标责任书", TEACHER).id())
                .content();

        assertThat(WordFile.text(docx))
                .contains("责任条款（方案原文）：")
                .contains("1. 适龄儿童少年入学率要达到100%，年巩固率要达到99.8%以上")
                .contains("5. 各班主任要抓好在校生的巩固工作，确保目标的实现")
                .doesNotContain("方案未规定，由双方约定");
    }

    @Test
    @DisplayName("家长签的写学生与家长全名，每份记一次查看；看不到姓名的角色不能打印；撤回的不再打印")
    void names_in_full_leave_a_line() {
        Pledge pledge = record("3", "责任书", new Signatory(Party.GUARDIAN, "王大明", Optional.of(county.pupil())));

        assertThat(WordFile.text(letters.letter(county.principal, pledge.id()).content()))
                .contains("王大明")
                .contains("学生王小明");
        assertThat(reveals()).isEqualTo(1);
        assertThatThrownBy(() -> letters.letter(county.access.administrator(), pledge.id()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> letters.letter(county.teacher, pledge.id()))
                .as("kept by the school")
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> letters.letter(county.homeBureau, "无此编号")).isInstanceOf(NotFound.class);
        pledges.revoke(county.principal, pledge.id(), "签错了人");
        assertThatThrownBy(() -> letters.letter(county.principal, pledge.id())).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("一个单位全部：每份一个文件，文件名没有姓名与文号；撤回的不在；没有的说没有")
    void all_of_a_unit() throws IOException {
        assertThatThrownBy(() -> letters.letters(county.principal, "S1"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("没有责任书");
        record("1", "责任书", TEACHER);
        record("2", "责任书", new Signatory(Party.GUARDIAN, "王大明", Optional.of(county.pupil())));
        pledges.revoke(county.principal, record("3", "责任书", TEACHER).id(), "签错了人");

        ZipDownload zip = letters.letters(county.principal, "S1");

        assertThat(reveals()).as("before anything is sent").isEqualTo(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zip.body().writeTo(bytes);
        List<String> texts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getName()).matches("责任书-\\d{3}-[0-9a-f]{32}\\.docx");
                texts.add(WordFile.text(in.readAllBytes()));
            }
        }
        assertThat(texts).hasSize(2);
        assertThat(texts.get(0)).contains("编号：1");
        assertThat(texts.get(1)).contains("编号：2").contains("王大明");
    }

    @Test
    @DisplayName("方案此后改了题名或原文：说方案已变更和登记时的政策，不说方案未规定，也不印新的原文")
    void a_plan_that_changed_since() {
        bind("central-school");
        Pledge pledge = record("6", "控辍责任书", TEACHER);
        String then = county.policies.current().hash();
        assertThat(letter(pledge)).contains("使责任到人").contains("题名依据：方案规定（");
        bind("zhongjiang");
        assertThat(county.policies.current().hash()).isNotEqualTo(then);
        assertThat(letter(pledge))
                .as("the same title in other words")
                .contains("方案此后已变更")
                .contains(then)
                .doesNotContain("方案未规定")
                .doesNotContain("方案原文");
        county.policies.swap(county.clock.instant(), PublishedPlans.of("guangxi"));
        assertThat(letter(pledge)).contains("方案此后已变更").contains(then).doesNotContain("方案未规定");
        bind("central-school");
        assertThat(letter(pledge)).contains("使责任到人").doesNotContain("已变更");
    }

    private void bind(String model) {
        county.policies.swap(
                county.clock.instant(),
                PublishedPlans.model(
                        model, new Binding.Target(LayerLevel.SCHOOL, new DivisionCode(STREET), Optional.of("S1"))));
    }

    private String letter(Pledge pledge) {
        return WordFile.text(letters.letter(county.principal, pledge.id()).content());
    }

    @Test
    @DisplayName("签后转走的学生，不妨碍原校打印全部责任书")
    void a_pupil_who_moved_away() throws IOException {
        record("1", "责任书", TEACHER);
        record("2", "责任书", new Signatory(Party.GUARDIAN, "王大明", Optional.of(county.pupil())));
        Unit central = county.access.units().tree().get("CS");
        Unit other = central.below("S2", "第二小学", UnitKind.SCHOOL, new DivisionCode(STREET));
        Unit itsClass = other.below("S2-1", "三年级（1）班", UnitKind.CLASS, new DivisionCode(STREET));
        county.access.given(List.of(other, itsClass));
        county.lists(StoryCounty.pupil("1班", STREET).replaceFirst("S1", "S2"), "");

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        letters.letters(county.principal, "S1").body().writeTo(bytes);

        assertThat(reveals()).isEqualTo(1);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.getNextEntry()).isNotNull();
            assertThat(in.getNextEntry()).isNotNull();
            assertThat(WordFile.text(in.readAllBytes())).contains("王大明").contains("学生王小明");
        }
    }

    private long reveals() {
        return county
                .access
                .audit()
                .list(county.access.administrator(), AuditQuery.newest(PageRequest.FIRST))
                .items()
                .stream()
                .filter(line ->
                        line.action() == Action.CHILD_REVEAL && line.detail().contains("打印责任书"))
                .count();
    }

    private Pledge record(String number, String title, Signatory second) {
        return pledges.record(
                county.principal, new NewPledge("S1", number, title, LocalDate.of(2026, 9, 1), PRINCIPAL, second));
    }
}
