package org.baoxue.casework.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseProcedure.PlannedStep;
import org.baoxue.casework.CaseProcedure.StepDocument;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("步骤与文书相连：“依法对其监护人下发《限期复学通知书》、《行政处罚决定书》，逾期不改的……”")
class StepDocumentsTest extends CaseStory {

    private CaseId id;

    StepDocumentsTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @BeforeEach
    void reportedToTheGovernment() {
        givenJinan();
        dropsOut();
        county.does(county.teacher, "persuade", "on=2026-10-08", "reason=家访，宣讲义务教育法");
        county.does(county.principal, "step", "step=report", "on=2026-10-08", "reason=以纸质形式报告当地政府");
        id = county.theCase().id();
    }

    @Test
    @DisplayName("没有通知书的责令须说明；说明了也显示为偏离，并附原文；没有送达，限期没有起算，不能处罚")
    void an_order_without_its_notice() {
        refused(county.township, "step", "step=order", "on=2026-10-09", "reason=责令")
                .hasMessageContaining("偏离，需说明")
                .hasMessageContaining("应有《限期复学通知书》，2026-10-09没有出具")
                .hasMessageContaining("依法对其监护人下发《限期复学通知书》");
        county.does(county.township, "step", "step=order", "on=2026-10-09", "reason=责令", "deviation=当面口头责令");
        assertThat(paper(StepKind.ORDER).number()).isEmpty();
        assertThat(paper(StepKind.ORDER).deviation().orElseThrow())
                .contains("没有出具")
                .contains("依法对其监护人下发《限期复学通知书》");
        refused(county.township, "step", "step=penalty", "on=2026-11-30", "reason=处罚", "deviation=催不动")
                .hasMessageContaining("《限期复学通知书》没有送达，限期没有起算，不能「行政处罚」");
    }

    @Test
    @DisplayName("步骤上写明限期的（如平台以外的通知书），按所写的限期")
    void a_last_day_told_with_the_step() {
        county.does(
                county.township,
                "step",
                "step=order",
                "on=2026-10-09",
                "until=2026-10-16",
                "reason=责令",
                "deviation=通知书为手写");
        refused(county.township, "step", "step=penalty", "on=2026-10-16", "reason=处罚", "deviation=无决定书")
                .hasMessageContaining("限期到2026-10-16为止");
        serves(county.township, "notice.penalty", "2026-10-17", "");
        county.does(county.township, "step", "step=penalty", "on=2026-10-17", "reason=处罚");
    }

    @Test
    @DisplayName("出具、拒收、留置：第一次算数的送达起算；个案里看得到文号、日期、送达和限期")
    void the_time_counts_from_the_first_service_that_counts() {
        county.clock.set("2026-10-09T09:00");
        CaseDocument notice = county.documents.make(
                county.township,
                id,
                new DocumentRequest(
                        new RuleKey("notice.return"),
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2026-10-19")),
                        Optional.empty()));
        county.clock.set("2026-10-10T17:00");
        county.documents.serve(
                county.township, id, notice.id(), unsigned("2026-10-10T09:00", ServiceManner.HANDED_OVER));
        refused(county.township, "step", "step=order", "on=2026-10-10", "reason=责令")
                .hasMessageContaining("已出具而没有送达");
        assertThat(paper(StepKind.ORDER).servedOn()).isEmpty();
        assertThat(paper(StepKind.ORDER).until()).isEmpty();

        county.clock.set("2026-10-12T17:00");
        county.documents.serve(county.township, id, notice.id(), unsigned("2026-10-11T09:00", ServiceManner.LEFT));
        county.documents.serve(county.township, id, notice.id(), signed("2026-10-12T09:00"));
        county.does(county.township, "step", "step=order", "on=2026-10-12", "reason=责令");

        StepDocument paper = paper(StepKind.ORDER);
        assertThat(paper.number()).contains("乡政府〔2026〕1号");
        assertThat(paper.on()).contains(LocalDate.parse("2026-10-09"));
        assertThat(paper.servedOn()).contains(LocalDate.parse("2026-10-11"));
        assertThat(paper.until()).contains(LocalDate.parse("2026-10-19"));
        assertThat(paper.deviation()).isEmpty();
        assertThat(details(county.theCase())).containsEntry("until", "2026-10-19");
        refused(county.township, "step", "step=penalty", "on=2026-10-19", "reason=处罚", "deviation=等不及")
                .hasMessageContaining("自送达起算，到2026-10-19为止");
        serves(county.township, "notice.penalty", "2026-10-20", "");
        county.does(county.township, "step", "step=penalty", "on=2026-10-20", "reason=处罚");
    }

    @Test
    @DisplayName("方案规定几日的，自送达之日起算；跨月、闰年二月照历")
    void a_length_of_the_plan_counts_from_the_service() {
        county.policies.swap(
                SetClock.at("2026-10-08T18:00"),
                PublishedPlans.with(
                        "anhui", "within: {unquantified: 限期}", "within: {within: {count: 15, unit: calendar-day}}"));
        county.clock.set("2028-02-10T09:00");
        CaseDocument notice =
                county.documents.make(county.township, id, DocumentRequest.of(new RuleKey("notice.return")));
        assertThat(notice.until()).contains(LocalDate.parse("2028-02-25"));
        county.clock.set("2028-02-15T17:00");
        county.documents.serve(county.township, id, notice.id(), signed("2028-02-15T09:00"));
        county.does(county.township, "step", "step=order", "on=2028-02-15", "reason=责令");
        assertThat(paper(StepKind.ORDER).until()).contains(LocalDate.parse("2028-03-01"));
        refused(county.township, "step", "step=penalty", "on=2028-03-01", "reason=处罚", "deviation=等不及")
                .hasMessageContaining("到2028-03-01为止");
    }

    @Test
    @DisplayName("通知书没有写限期、方案也没有几日的，处罚须说明；步骤更正后不再算已办，文书仍在")
    void nobody_said_how_long() {
        serves(county.township, "notice.return", "2026-10-09", "");
        county.does(county.township, "step", "step=order", "on=2026-10-09", "reason=责令");
        serves(county.township, "notice.penalty", "2026-10-20", "");
        refused(county.township, "step", "step=penalty", "on=2026-10-20", "reason=处罚")
                .hasMessageContaining("偏离，需说明")
                .hasMessageContaining("没有写明限期");
        county.does(county.township, "retract", "corrects=" + (county.theCase().seq() - 2), "reason=日期写错");
        assertThat(taken(StepKind.ORDER)).isFalse();
        assertThat(paper(StepKind.ORDER).servedOn()).contains(LocalDate.parse("2026-10-09"));
    }

    @Test
    @DisplayName("司法文书由司法机关作出，只登记：没有登记也不算偏离，登记了看得到")
    void documents_of_courts_are_recorded_alone() {
        assertThat(paper(StepKind.JUDICIAL).made()).isFalse();
        serves(county.township, "notice.return", "2026-10-09", "2026-10-12");
        county.does(county.township, "step", "step=order", "on=2026-10-09", "reason=责令");
        serves(county.township, "notice.penalty", "2026-10-13", "");
        county.does(county.township, "step", "step=penalty", "on=2026-10-13", "reason=处罚");
        county.does(county.township, "step", "step=judicial", "on=2026-10-20", "reason=申请强制执行");
        assertThat(paper(StepKind.JUDICIAL).deviation()).isEmpty();
        county.documents.record(
                county.township,
                id,
                new ReceivedDocument(
                        new RuleKey("notice.judicial"),
                        Optional.of("执行通知书"),
                        "（2026）执1号",
                        "某区人民法院",
                        LocalDate.parse("2026-10-20"),
                        Optional.empty()));
        assertThat(paper(StepKind.JUDICIAL).number()).contains("（2026）执1号");
        assertThat(county.cases.verify(county.bureau, id, Optional.empty()).intact())
                .isTrue();
    }

    private StepDocument paper(StepKind step) {
        return county.cases.procedure(county.bureau, id).steps().stream()
                .filter(planned -> planned.step() == step)
                .map(PlannedStep::paper)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static ServiceProof unsigned(String at, ServiceManner manner) {
        return new ServiceProof(LocalDateTime.parse(at), "家中", "王大明", manner, false, "村支书", "赵老师", "");
    }
}
