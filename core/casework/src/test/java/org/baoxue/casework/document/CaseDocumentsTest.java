package org.baoxue.casework.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditQuery;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("个案文书：按方案的名称出具，编号，原样保存")
class CaseDocumentsTest extends CaseStory {

    private static final RuleKey RETURN = new RuleKey("notice.return");
    private static final RuleKey PENALTY = new RuleKey("notice.penalty");
    private static final RuleKey JUDICIAL = new RuleKey("notice.judicial");
    private static final RuleKey PERSUASION = new RuleKey("paper.persuasion-record");
    private static final RuleKey VISIT = new RuleKey("paper.visit-record");

    private final Database database;

    CaseDocumentsTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @Test
    @DisplayName("金安：《限期复学通知书》由乡政府出具，学校协助；填上学生、监护人、法条与限期，编号〔2026〕1号")
    void jinan_return_notice() {
        givenJinan();
        dropsOut();

        CaseDocument made = county.documents.make(
                county.principal,
                theCase(),
                new DocumentRequest(
                        RETURN, Optional.empty(), Optional.of(LocalDate.parse("2026-10-19")), Optional.empty()));

        assertThat(made.id()).isEqualTo(new DocumentId("GOV", 2026, 1));
        assertThat(made.number()).isEqualTo("乡政府〔2026〕1号");
        assertThat(made.title()).isEqualTo("限期复学通知书");
        assertThat(made.madeBy()).isEqualTo(county.principal.name());
        assertThat(made.ownLayout()).isFalse();
        assertThat(text(made))
                .contains("限期复学通知书乡政府〔2026〕1号王大明：")
                .contains("王小明（男，2017年3月5日出生，就读学校：第一小学，年级：三年级，班级：三年级（1）班）")
                .contains("该生自2026年9月23日起")
                .contains("根据《中华人民共和国义务教育法》第五十八条，现责令你（们）于2026年10月19日前")
                .contains("仍然无效的，要以纸质形式报告当地政府")
                .contains("2026年9月30日")
                .doesNotContain("{{");
        assertThat(part(made, "word/footer1.xml")).contains("平台建议格式");
        assertThat(county.documents.list(county.bureau, theCase())).containsExactly(made);
        assertThat(county.access
                        .audit()
                        .list(county.access.administrator(), AuditQuery.newest(PageRequest.FIRST))
                        .items())
                .anyMatch(line -> line.action() == Action.CHILD_REVEAL
                        && line.detail().contains("出具限期复学通知书")
                        && line.actor().equals(county.principal.name()));
    }

    @Test
    @DisplayName("金安：学校不能责令、不能处罚；司法文书只登记，不出具")
    void who_may_not() {
        givenJinan();
        dropsOut();
        CaseId id = theCase();

        assertThatThrownBy(() -> county.documents.make(
                        county.principal,
                        id,
                        new DocumentRequest(RETURN, Optional.of("S1"), Optional.empty(), Optional.empty())))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("无权「责令改正」")
                .hasMessageContaining("乡镇政府")
                .hasMessageContaining("批评教育，责令限期改正");
        assertThatThrownBy(() -> county.documents.make(county.principal, id, DocumentRequest.of(PENALTY)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("须由该单位的账户办理");
        assertThatThrownBy(() -> county.documents.make(county.township, id, DocumentRequest.of(JUDICIAL)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("只登记、不出具");
        assertThat(county.documents.list(county.bureau, id)).isEmpty();
        assertThat(county.documents
                        .make(county.township, id, DocumentRequest.of(PENALTY))
                        .number())
                .as("refusals take no number")
                .isEqualTo("乡政府〔2026〕1号");

        CaseDocument recorded = county.documents.record(
                county.township,
                id,
                new ReceivedDocument(
                        JUDICIAL,
                        Optional.of("民事裁定书"),
                        "（2026）民1号",
                        "某区人民法院",
                        LocalDate.parse("2026-09-29"),
                        Optional.empty()));
        assertThat(recorded.received().orElseThrow().number()).isEqualTo("（2026）民1号");
        assertThat(recorded.id()).isEqualTo(new DocumentId("GOV", 2026, 2));
        assertThatThrownBy(() -> county.documents.file(county.township, id, recorded.id()))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("没有文件");
        assertThatThrownBy(() -> county.documents.record(
                        county.township,
                        id,
                        new ReceivedDocument(
                                RETURN, Optional.empty(), "1", "x", LocalDate.parse("2026-09-29"), Optional.empty())))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("不另登记");
    }

    @Test
    @DisplayName("劝返记录记最近一次劝返或所指的一次；还没有劝返的，是一张空表，由人手写")
    void a_record_of_persuasion() {
        givenJinan();
        missesThreeDays();
        CaseId id = theCase();
        CaseDocument blank = county.documents.make(county.teacher, id, DocumentRequest.of(PERSUASION));
        county.does(
                county.teacher,
                "persuade",
                "on=2026-09-29",
                "participants=班主任、村干部",
                "whereabouts=在外地<厂>打工",
                "reason=第一行");
        county.does(county.teacher, "persuade", "on=2026-09-30", "reason=母亲答应送回");

        CaseDocument last = county.documents.make(county.teacher, id, DocumentRequest.of(PERSUASION));
        CaseDocument first = county.documents.make(county.teacher, id, about(3));

        assertThat(blank.entry()).isEmpty();
        assertThat(text(blank)).contains("劝返日期＿＿＿＿＿＿");
        assertThat(last.entry()).contains(4L);
        assertThat(text(last)).contains("劝返日期2026年9月30日").contains("母亲答应送回");
        assertThat(text(first)).contains("班主任、村干部").contains("在外地&lt;厂&gt;打工").contains("做好每次劝返记录");
        assertThat(first.number()).isEqualTo("三年级（1）班〔2026〕3号");
        assertThatThrownBy(() -> county.documents.make(county.teacher, id, about(1)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("第1号事件不能记入《劝返记录》，可选：3、4");
    }

    @Test
    @DisplayName("江岸：《辍学生档案》有方案写明的四栏与两处签字")
    void jiangan_dropout_file() {
        given(PublishedPlans.of("hubei"), JIANGAN, JIANGAN);
        dropsOut();

        CaseDocument made =
                county.documents.make(county.teacher, theCase(), DocumentRequest.of(new RuleKey("paper.dropout-file")));

        assertThat(made.id().unit()).isEqualTo("S1");
        assertThat(text(made))
                .contains("辍学时间2026年9月23日")
                .contains("辍学原因外出务工")
                .contains("辍学后去向＿＿＿＿＿＿")
                .contains("辍学生签字：＿＿＿＿＿＿　家长签字：＿＿＿＿＿＿");
    }

    @Test
    @DisplayName("002 篇五：《辍学生返校通知书》由乡镇政府发出，学校协助；“规定期限”没有数字，留给人填")
    void central_school_return_notice() {
        given(model("central-school"), ANYWHERE, ANYWHERE);
        dropsOut();

        CaseDocument made = county.documents.make(county.principal, theCase(), DocumentRequest.of(RETURN));

        assertThat(made.title()).isEqualTo("辍学生返校通知书");
        assertThat(made.number()).isEqualTo("乡政府〔2026〕1号");
        assertThat(made.until()).isEmpty();
        assertThat(text(made)).contains("请你（们）于＿＿＿＿＿＿前送该生返校");
    }

    @Test
    @DisplayName("江岸：《义务教育通知书》带回执；家访记录是平台建议；本地没有的文书说明有哪些")
    void what_a_place_knows() {
        given(PublishedPlans.of("hubei"), JIANGAN, JIANGAN);
        dropsOut();

        assertThat(text(county.documents.make(
                        county.principal, theCase(), DocumentRequest.of(new RuleKey("notice.entry")))))
                .contains("义务教育通知书")
                .contains("回　　执");
        assertThat(county.documents.kinds(county.bureau, theCase()))
                .extracting(DocumentKind::title)
                .containsExactly("义务教育通知书", "辍学生档案", "协查函", "劝返记录", "家访记录");
        assertThat(text(county.documents.make(county.teacher, theCase(), DocumentRequest.of(VISIT))))
                .contains("方案未规定");
        assertThatThrownBy(() -> county.documents.make(county.principal, theCase(), DocumentRequest.of(RETURN)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("本地没有文书 notice.return，可选：notice.entry（义务教育通知书）");
    }

    @Test
    @DisplayName("《协查函》由最近一次登记的协查填上致送单位和所请事项；没有登记的留空由人手写")
    void an_inquiry_is_addressed_by_its_event() {
        given(PublishedPlans.of("hubei"), JIANGAN, JIANGAN);
        dropsOut();
        RuleKey letter = new RuleKey("paper.inquiry");
        assertThat(text(county.documents.make(county.bureau, theCase(), DocumentRequest.of(letter))))
                .contains("＿＿＿＿＿＿：");
        CaseView asked =
                county.does(county.bureau, "inquire", "authority=某县教育局", "on=2026-10-08", "reason=请查明是否在某镇中学就读");
        CaseDocument made = county.documents.make(county.bureau, theCase(), DocumentRequest.of(letter));
        assertThat(made.entry()).contains(asked.seq());
        assertThat(text(made)).contains("某县教育局：").contains("所请事项：请查明是否在某镇中学就读");
    }

    @Test
    @DisplayName("名册第二天改了，已出具的一字不变；库里的字节被改，则不再提供")
    void the_same_bytes_again() {
        givenJinan();
        dropsOut();
        CaseDocument made = county.documents.make(county.township, theCase(), DocumentRequest.of(RETURN));
        byte[] before = bytes(made);

        county.clock.set("2026-10-02T09:00");
        county.lists("", "");

        assertThat(bytes(made)).isEqualTo(before);
        database.write(handle -> handle.createUpdate("update case_document set content = :content")
                .bind("content", "other".getBytes(StandardCharsets.UTF_8))
                .execute());
        assertThatThrownBy(() -> bytes(made)).isInstanceOf(Conflict.class).hasMessageContaining("与出具时不同");
    }

    @Test
    @DisplayName("两人同时出具，各得一号，没有重号，没有跳号；新年从1号起")
    void two_at_once() throws Exception {
        givenJinan();
        dropsOut();
        CaseId id = theCase();
        ExecutorService makers = Executors.newFixedThreadPool(4);
        List<Integer> numbers = new ArrayList<>();
        try {
            CyclicBarrier together = new CyclicBarrier(4);
            Callable<List<Integer>> maker = () -> {
                together.await();
                List<Integer> own = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    own.add(county.documents
                            .make(county.township, id, DocumentRequest.of(RETURN))
                            .id()
                            .number());
                }
                return own;
            };
            for (Future<List<Integer>> own : makers.invokeAll(List.of(maker, maker, maker, maker))) {
                numbers.addAll(own.get());
            }
        } finally {
            makers.shutdown();
        }
        assertThat(numbers.stream().sorted())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);

        county.clock.set("2027-01-01T00:30");
        assertThat(county.documents
                        .make(county.township, id, DocumentRequest.of(RETURN))
                        .number())
                .isEqualTo("乡政府〔2027〕1号");
    }

    @Test
    @DisplayName("范围之外、无此权限的拒绝：别的学校看不到，审计员、管理员不能出具也不能取文件")
    void through_the_gate() {
        givenJinan();
        dropsOut();
        CaseId id = theCase();
        CaseDocument made = county.documents.make(county.township, id, DocumentRequest.of(RETURN));
        Unit elsewhere = Unit.root("S9", "外地小学", UnitKind.SCHOOL, new DivisionCode("420102001"));
        county.access.given(List.of(elsewhere));
        Actor outside = county.access.actor(Role.SCHOOL, elsewhere);
        Actor auditor =
                county.access.actor(Role.AUDITOR, county.access.units().tree().get("EDU"));
        Actor administrator = county.access.administrator();

        assertThatThrownBy(() -> county.documents.list(outside, id)).isInstanceOf(Denied.class);
        assertThat(county.documents.list(auditor, id)).hasSize(1);
        for (Actor reader : List.of(auditor, administrator)) {
            assertThatThrownBy(() -> county.documents.file(reader, id, made.id()))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> county.documents.make(reader, id, DocumentRequest.of(RETURN)))
                    .isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> county.documents.file(county.township, id, new DocumentId("GOV", 2026, 99)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("贵城：移交以后由户籍地出具；原单位取得回自己出的，看不到对方的送达，也不再出具")
    void after_a_hand_over() {
        given(PublishedPlans.of("guangxi"), GUICHENG, "450721001");
        missesThreeDays();
        county.does(county.principal, "persuade", "on=2026-09-29", "reason=劝导未果");
        CaseDocument before = county.documents.make(county.principal, theCase(), DocumentRequest.of(PERSUASION));
        county.does(county.principal, "confirm", "on=2026-09-30", "reason=随父外出");
        county.does(county.principal, "step", "step=report", "on=2026-10-08", "reason=报区教育局");
        county.does(county.bureau, "hand-over", "on=2026-10-08", "reason=通报");
        CaseId id = county.does(county.homeBureau, "receive", "on=2026-10-09").id();

        CaseDocument after = county.documents.make(county.homeBureau, id, DocumentRequest.of(VISIT));
        county.documents.serve(
                county.homeBureau,
                id,
                after.id(),
                new ServiceProof(
                        LocalDateTime.parse("2026-10-09T10:00"),
                        "外婆家",
                        "母亲",
                        ServiceManner.HANDED_OVER,
                        true,
                        "",
                        "干部",
                        ""));

        assertThat(after.id().unit()).isEqualTo("EDU2");
        assertThatThrownBy(() -> county.documents.make(county.principal, id, DocumentRequest.of(PERSUASION)))
                .isInstanceOf(Denied.class);
        assertThat(county.documents.file(county.principal, id, before.id()).content())
                .isNotEmpty();
        assertThatThrownBy(() -> county.documents.file(county.principal, id, after.id()))
                .isInstanceOf(Denied.class);
        assertThat(county.documents
                        .list(county.principal, id)
                        .get(1)
                        .services()
                        .get(0)
                        .proof()
                        .place())
                .isEqualTo("不予显示 (withheld)");
        assertThat(county.documents.list(county.homeBureau, id)).hasSize(2);
        assertThat(county.documents.file(county.homeBureau, id, before.id()).content())
                .isNotEmpty();
    }

    private CaseId theCase() {
        return county.theCase().id();
    }

    private static DocumentRequest about(long entry) {
        return new DocumentRequest(PERSUASION, Optional.empty(), Optional.empty(), Optional.of(entry));
    }

    private byte[] bytes(CaseDocument made) {
        return county.documents.file(county.township, made.caseId(), made.id()).content();
    }

    private String text(CaseDocument made) {
        return part(made, "word/document.xml").replaceAll("<[^>]*>", "");
    }

    private String part(CaseDocument made, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(made)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
