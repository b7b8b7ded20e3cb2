package org.baoxue.casework.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Role;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEventKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.EventDetails;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.DocumentRequest;
import org.baoxue.casework.internal.document.DocumentService;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.WordFile;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.StorageException;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("登记了的家访进个案时间线，《家访记录》由它生成，有无个案都能打印")
class VisitRecordsTest extends CaseStory {

    private static final RuleKey RECORD = new RuleKey("paper.visit-record");
    private static final RuleKey PERSUASION = new RuleKey("paper.persuasion-record");
    private static final DivisionCode DISTRICT = new DivisionCode("341502");

    private final Database database;

    VisitRecordsTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @Test
    @DisplayName("时间线写明第几次、走访人、见到谁、结果、下一步、签字；日志完好，状态不变；审计员看不到文字")
    void a_visit_is_in_the_log_of_the_open_case() {
        CaseId id = givenDropout();
        long before = county.theCase().seq();
        record(county.pupil(), "2026-09-30");

        CaseEntry entry = last(id);
        assertThat(entry.seq()).isEqualTo(before + 1);
        assertThat(entry.actor()).isEqualTo(county.teacher.name());
        assertThat(EventDetails.of(entry.event()))
                .containsEntry("visit", "1")
                .containsEntry("on", "2026-09-30")
                .containsEntry("group", "辍学学生")
                .containsEntry("visitors", "陈老师、赵老师")
                .containsEntry("met", "监护人")
                .containsEntry("outcome", "答应返校")
                .containsEntry("reason", "外出务工")
                .containsEntry("next", "一周内再联系")
                .containsEntry("guardianSigned", "已签字 (signed)");
        assertThat(county.cases.verify(county.bureau, id, Optional.empty()).intact())
                .isTrue();
        assertThat(county.theCase().stateName()).isEqualTo("辍学");
        Actor auditor =
                county.access.actor(Role.AUDITOR, county.access.units().tree().get("EDU"));
        List<CaseEntry> withheld = county.cases.log(auditor, id);
        assertThat(EventDetails.of(withheld.get(withheld.size() - 1).event()))
                .containsEntry("outcome", "答应返校")
                .containsEntry("visitors", "不予显示 (withheld)")
                .containsEntry("whereabouts", "不予显示 (withheld)");
    }

    @Test
    @DisplayName("家访记录、劝返记录写上走访人、经过、家长意见、下一步，不再是空表")
    void the_papers_of_the_case_are_made_from_it() {
        CaseId id = givenDropout();
        assertThat(made(id, RECORD)).doesNotContain("答应返校");
        record(county.pupil(), "2026-09-30");

        assertThat(made(id, RECORD))
                .contains("陈老师、赵老师")
                .contains("见到：监护人；结果：答应返校；原因：外出务工；监护人已签字")
                .contains("家长意见答应返校")
                .contains("下一步一周内再联系")
                .contains("随父母在外省");
        assertThat(made(id, PERSUASION)).contains("陈老师、赵老师").contains("下一步一周内再联系");
    }

    @Test
    @DisplayName("撤回家访，时间线同时更正，文书不再取它；在个案里直接更正家访的，请去撤回")
    void taking_it_back_corrects_the_log() {
        CaseId id = givenDropout();
        record(county.pupil(), "2026-09-30");
        long seq = county.theCase().seq();
        assertThatThrownBy(() -> county.does(county.principal, "retract", "corrects=" + seq, "reason=有误"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("请在家访记录里撤回第1次");
        assertThat(county.theCase().seq()).isEqualTo(seq);

        county.visits.revoke(county.teacher, county.pupil(), 1, "登记错人");

        assertThat(last(id).event()).isInstanceOfSatisfying(CaseEvent.Retracted.class, retracted -> {
            assertThat(retracted.corrects()).isEqualTo(seq);
            assertThat(retracted.reason().text()).contains("登记错人");
        });
        assertThat(made(id, RECORD)).doesNotContain("答应返校");
        assertThatThrownBy(() -> county.papers.print(county.teacher, county.pupil(), 1, Optional.empty()))
                .isInstanceOf(Conflict.class);
        assertThat(county.cases.verify(county.bureau, id, Optional.empty()).intact())
                .isTrue();
    }

    @Test
    @DisplayName("日志写不进去，家访也不留下；撤回的更正写不进去，家访仍在")
    void neither_without_the_other() {
        CaseId id = givenDropout();
        refusing("visit-recorded", () -> record(county.pupil(), "2026-09-30"));
        assertThatThrownBy(() -> county.visits.show(county.teacher, county.pupil(), 1))
                .isInstanceOf(NotFound.class);
        assertThat(record(county.pupil(), "2026-09-30").seq()).isEqualTo(1);

        refusing("retracted", () -> county.visits.revoke(county.teacher, county.pupil(), 1, "登记错人"));
        assertThat(county.visits.show(county.teacher, county.pupil(), 1).revoked())
                .isEmpty();
        assertThat(last(id).event().kind()).isEqualTo(CaseEventKind.VISIT_RECORDED);
    }

    @Test
    @DisplayName("缺课以前的家访不进个案；复学以后、销号以前的跟踪家访仍进")
    void which_visits_are_of_the_case() {
        CaseId id = givenDropout();
        long before = county.theCase().seq();
        record(county.pupil(), "2026-09-22");
        assertThat(county.theCase().seq()).isEqualTo(before);
        comesBack("2026-10-12");
        record(county.pupil(), "2026-10-12");
        assertThat(last(id).event())
                .isInstanceOfSatisfying(CaseEvent.VisitRecorded.class, visit -> assertThat(visit.visit())
                        .isEqualTo(2));
    }

    @Test
    @DisplayName("没有个案的学生、不在校的儿童：一次家访的《家访记录》照样打印；本地模板优先；没有用途的角色不能")
    void a_child_without_a_case_has_its_paper() throws IOException {
        givenJinan();
        record(county.pupil(), "2026-09-02");
        county.visits.record(county.township, request(county.unschooled(), "2026-09-02"));

        DocumentFile file = county.papers.print(county.teacher, county.pupil(), 1, Optional.empty());
        assertThat(file.name()).isEqualTo("家访记录-%s-1.docx".formatted(county.pupil()));
        assertThat(WordFile.text(file.content()))
                .contains("家访记录")
                .contains("王小明")
                .contains("第一小学")
                .contains("三年级（1）班")
                .contains("陈老师、赵老师")
                .contains("家长意见答应返校")
                .contains("下一步一周内再联系");
        assertThat(WordFile.footer(file.content())).contains("平台建议格式");
        assertThat(WordFile.text(county.papers
                        .print(county.township, county.unschooled(), 1, Optional.of(RECORD))
                        .content()))
                .contains("李小花");

        try (InputStream in = DocumentService.class.getResourceAsStream("paper-persuasion.docx")) {
            county.ownTemplates.bind(county.bureau, DISTRICT, RECORD, "家访表.docx", in.readAllBytes());
        }
        byte[] own = county.papers
                .print(county.teacher, county.pupil(), 1, Optional.empty())
                .content();
        assertThat(WordFile.footer(own)).contains("本地格式");
        assertThat(WordFile.text(own)).contains("劝返经过").contains("王小明");

        assertThatThrownBy(() ->
                        county.papers.print(county.teacher, county.pupil(), 1, Optional.of(new RuleKey("paper.none"))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("paper.visit-record（家访记录）");
        assertThatThrownBy(
                        () -> county.papers.print(county.access.administrator(), county.pupil(), 1, Optional.empty()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.papers.print(county.teacher, county.unschooled(), 1, Optional.empty()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.papers.print(county.teacher, county.pupil(), 7, Optional.empty()))
                .isInstanceOf(NotFound.class);
    }

    private CaseId givenDropout() {
        givenJinan();
        dropsOut();
        return county.theCase().id();
    }

    private CaseEntry last(CaseId id) {
        List<CaseEntry> log = county.cases.log(county.principal, id);
        return log.get(log.size() - 1);
    }

    private String made(CaseId id, RuleKey rule) {
        CaseDocument made = county.documents.make(county.teacher, id, DocumentRequest.of(rule));
        return WordFile.text(
                county.documents.file(county.teacher, id, made.id()).content());
    }

    private void refusing(String kind, Runnable work) {
        database.write(handle ->
                handle.execute("alter table case_event add constraint refused check (kind <> '%s')".formatted(kind)));
        try {
            assertThatThrownBy(work::run).isInstanceOf(StorageException.class);
        } finally {
            database.write(handle -> handle.execute("alter table case_event drop constraint refused"));
        }
    }

    private HomeVisit record(ChildId child, String on) {
        return county.visits.record(county.teacher, request(child, on));
    }

    private static HomeVisitRequest request(ChildId child, String on) {
        return new HomeVisitRequest(
                child,
                LocalDate.parse(on),
                Optional.empty(),
                List.of("陈老师", "赵老师"),
                VisitMet.GUARDIAN,
                VisitOutcome.WILL_RETURN,
                "外出务工",
                "随父母在外省",
                "一周内再联系",
                true,
                "",
                Optional.empty());
    }
}
