package org.baoxue.casework.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Invalid;
import org.baoxue.access.Role;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseCommandReader;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEventKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.EventDetails;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.storage.Database;
import org.baoxue.storage.StorageException;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("出具文书、登记送达，都记入个案日志，与登记簿同生同灭")
class DocumentEventsTest extends CaseStory {

    private static final RuleKey RETURN = new RuleKey("notice.return");

    private final Database database;
    private CaseId id;

    DocumentEventsTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @BeforeEach
    void aPupilHasLeft() {
        givenJinan();
        dropsOut();
        id = county.theCase().id();
    }

    @Test
    @DisplayName("时间线写明名称、文号、文件哈希；送达写明方式、签收、地点、收件人；日志完好，状态不变")
    void both_are_in_the_log() {
        CaseDocument notice = county.documents.make(county.township, id, DocumentRequest.of(RETURN));
        county.clock.set("2026-10-09T17:00");
        county.documents.serve(county.township, id, notice.id(), proof("2026-10-08T09:30", "村支书"));

        List<CaseEntry> log = county.cases.log(county.principal, id);
        assertThat(log)
                .extracting(entry -> entry.event().kind())
                .endsWith(CaseEventKind.DOCUMENT_ENTERED, CaseEventKind.DOCUMENT_SERVED);
        assertThat(log.get(log.size() - 2).actor()).isEqualTo(county.township.name());
        assertThat(EventDetails.of(log.get(log.size() - 2).event()))
                .isEqualTo(Map.of(
                        "title",
                        "限期复学通知书",
                        "number",
                        "乡政府〔2026〕1号",
                        "document",
                        "GOV-2026-1",
                        "rule",
                        "notice.return",
                        "on",
                        "2026-09-30",
                        "sha256",
                        notice.contentHash().orElseThrow()));
        assertThat(EventDetails.of(log.get(log.size() - 1).event()))
                .containsEntry("manner", "留置送达")
                .containsEntry("signed", "未签收 (not signed)")
                .containsEntry("at", "2026-10-08T09:30")
                .containsEntry("place", "王家")
                .containsEntry("witness", "村支书");
        assertThat(county.cases.verify(county.bureau, id, Optional.empty()).intact())
                .isTrue();
        assertThat(county.theCase().state()).isEqualTo(CaseState.DROPOUT);
    }

    @Test
    @DisplayName("审计员只见送过，不见地点与人")
    void an_auditor_sees_no_words() {
        CaseDocument notice = county.documents.make(county.township, id, DocumentRequest.of(RETURN));
        county.clock.set("2026-10-09T17:00");
        county.documents.serve(county.township, id, notice.id(), proof("2026-10-08T09:30", "村支书"));
        Actor auditor =
                county.access.actor(Role.AUDITOR, county.access.units().tree().get("EDU"));
        List<CaseEntry> log = county.cases.log(auditor, id);

        assertThat(EventDetails.of(log.get(log.size() - 1).event()))
                .containsEntry("manner", "留置送达")
                .containsEntry("recipient", "不予显示 (withheld)")
                .containsEntry("witness", "不予显示 (withheld)");
    }

    @Test
    @DisplayName("看过旧日志的人再写，照常冲突；文书与送达不能更正，只能另出、另登记")
    void the_usual_conflict() {
        CaseView seen = county.theCase();
        county.documents.make(county.township, id, DocumentRequest.of(RETURN));

        assertThatThrownBy(() -> county.cases.append(
                        county.principal,
                        id,
                        CaseCommandReader.read("return", Map.of("on", "2026-09-30", "reason", "到校")),
                        seen.seq()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("应为第%d号，实为第%d号".formatted(seen.seq(), seen.seq() + 1));
        assertThatThrownBy(() -> county.does(county.principal, "retract", "corrects=" + (seen.seq() + 1), "reason=有误"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("另出具或另登记一次送达");
    }

    @Test
    @DisplayName("日志写不进去，文书与文号也不留下；重试从同一号起")
    void neither_without_the_other() {
        long before = county.theCase().seq();
        database.write(handle ->
                handle.execute("alter table case_event add constraint refused check (kind <> 'document-entered')"));
        try {
            assertThatThrownBy(() -> county.documents.make(county.township, id, DocumentRequest.of(RETURN)))
                    .isInstanceOf(StorageException.class);
        } finally {
            database.write(handle -> handle.execute("alter table case_event drop constraint refused"));
        }

        assertThat(county.documents.list(county.bureau, id)).isEmpty();
        assertThat(county.theCase().seq()).isEqualTo(before);
        assertThat(county.documents
                        .make(county.township, id, DocumentRequest.of(RETURN))
                        .number())
                .isEqualTo("乡政府〔2026〕1号");
    }

    @Test
    @DisplayName("登记法院的文书记原文号；早先的文书没有事件，仍可登记送达，日志完好")
    void received_and_older_ones() {
        CaseDocument ruling = county.documents.record(
                county.township,
                id,
                new ReceivedDocument(
                        new RuleKey("notice.judicial"),
                        Optional.of("民事裁定书"),
                        "（2026）民1号",
                        "某区人民法院",
                        LocalDate.parse("2026-09-29"),
                        Optional.empty()));
        assertThat(last()).isInstanceOfSatisfying(CaseEvent.DocumentEntered.class, entered -> {
            assertThat(entered.number()).isEqualTo("（2026）民1号");
            assertThat(entered.contentHash()).isEmpty();
        });
        database.write(handle -> handle.createUpdate(
                        "update case_document set document_id = 'GOV-2025-7', doc_year = 2025, doc_number = 7"
                                + " where document_id = :id")
                .bind("id", ruling.id().toString())
                .execute());
        county.clock.set("2026-10-09T17:00");
        county.documents.serve(county.township, id, new DocumentId("GOV", 2025, 7), proof("2026-10-08T09:30", "村支书"));

        assertThat(last()).isInstanceOf(CaseEvent.DocumentServed.class);
        assertThat(county.cases.verify(county.bureau, id, Optional.empty()).intact())
                .isTrue();
    }

    private CaseEvent last() {
        List<CaseEntry> log = county.cases.log(county.principal, id);
        return log.get(log.size() - 1).event();
    }

    private static ServiceProof proof(String at, String witness) {
        return new ServiceProof(
                LocalDateTime.parse(at), "王家", "父亲王大明", ServiceManner.LEFT, false, witness, "街道干部", "拒签");
    }
}
