package org.baoxue.casework.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Role;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.WordFile;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("送达回证：何时、何地、谁收、怎么送、签没签，附扫描件或照片")
class ServiceProofTest extends CaseStory {

    private static final byte[] PHOTO = HexFormat.of().parseHex("ffd8ffe000104a464946");

    private final Database database;
    private CaseId id;
    private CaseDocument notice;

    ServiceProofTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @BeforeEach
    void aNoticeIsMadeOut() {
        givenJinan();
        dropsOut();
        id = county.theCase().id();
        notice = county.documents.make(county.township, id, DocumentRequest.of(new RuleKey("notice.return")));
        county.clock.set("2026-10-09T17:00");
    }

    @Test
    @DisplayName("第一次拒收，有见证人；第二次签收：两次都在，先后分明")
    void refused_then_signed() {
        serve(proof("2026-10-08T09:30", ServiceManner.LEFT, false, "村支书", "家长拒签"));
        CaseDocument served = serve(proof("2026-10-09T10:00", ServiceManner.HANDED_OVER, true, "", ""));

        assertThat(served.services()).extracting(Served::seq).containsExactly(1, 2);
        assertThat(served.services().get(0).proof().witness()).isEqualTo("村支书");
        assertThat(served.services().get(1).proof())
                .isEqualTo(proof("2026-10-09T10:00", ServiceManner.HANDED_OVER, true, "", ""));
        assertThat(county.documents.list(county.principal, id)).containsExactly(served);
        assertThat(served.services().get(1).recordedBy()).isEqualTo(county.township.name());
    }

    @Test
    @DisplayName("缺的、不可能的不收：没有见证人的拒收、没有凭证的邮寄、早于文书、晚于此刻")
    void what_cannot_be() {
        refusedProof("/witness", proof("2026-10-08T09:30", ServiceManner.LEFT, false, " ", "拒签"));
        refusedProof("/note", proof("2026-10-08T09:30", ServiceManner.BY_POST, false, "", ""));
        refusedProof("/at", proof("2026-09-29T23:59", ServiceManner.HANDED_OVER, true, "", ""));
        refusedProof("/at", proof("2026-10-09T17:01", ServiceManner.HANDED_OVER, true, "", ""));
        refusedProof(
                "/place",
                new ServiceProof(
                        LocalDateTime.parse("2026-10-08T09:30"),
                        "",
                        "父亲",
                        ServiceManner.HANDED_OVER,
                        true,
                        "",
                        "李老师",
                        ""));
        assertThat(county.documents.list(county.bureau, id).get(0).services()).isEmpty();
    }

    @Test
    @DisplayName("扫描件只看开头几个字节认类型，只加一次，取回的一字不差；被改了不再提供")
    void the_scan() {
        serve(proof("2026-10-09T10:00", ServiceManner.HANDED_OVER, true, "", ""));

        assertThatThrownBy(() -> addScan("<html>photo.jpg".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("应为 JPEG、PNG 或 PDF");
        assertThatThrownBy(() -> addScan(Arrays.copyOf(PHOTO, CaseDocuments.LARGEST_SCAN + 1)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("10 MB");
        assertThatThrownBy(() -> county.documents.scan(county.township, id, notice.id(), 1))
                .isInstanceOf(NotFound.class);
        CaseDocument with = addScan(PHOTO);

        assertThat(with.services().get(0).scan().orElseThrow().type()).isEqualTo("image/jpeg");
        assertThat(county.documents.scan(county.township, id, notice.id(), 1)).satisfies(file -> {
            assertThat(file.content()).isEqualTo(PHOTO);
            assertThat(file.name()).isEqualTo("GOV-2026-1-1.jpg");
        });
        assertThatThrownBy(() -> addScan(PHOTO)).isInstanceOf(Conflict.class).hasMessageContaining("不能更换");
        assertThatThrownBy(() -> county.documents.addScan(county.township, id, notice.id(), 2, PHOTO))
                .isInstanceOf(NotFound.class);
        database.write(handle -> handle.createUpdate("update document_service set scan = :content")
                .bind("content", "other".getBytes(StandardCharsets.UTF_8))
                .execute());
        assertThatThrownBy(() -> county.documents.scan(county.township, id, notice.id(), 1))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("审计员看得到送过没有、签了没有，看不到人；不能登记，也不能取扫描件")
    void an_auditor_sees_that_and_not_who() {
        serve(proof("2026-10-09T10:00", ServiceManner.HANDED_OVER, true, "", ""));
        addScan(PHOTO);
        Actor auditor =
                county.access.actor(Role.AUDITOR, county.access.units().tree().get("EDU"));

        ServiceProof seen =
                county.documents.list(auditor, id).get(0).services().get(0).proof();

        assertThat(seen.signed()).isTrue();
        assertThat(seen.recipient()).isEqualTo("不予显示 (withheld)");
        assertThat(seen.place()).isEqualTo("不予显示 (withheld)");
        assertThatThrownBy(() -> county.documents.serve(auditor, id, notice.id(), seen))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.documents.scan(auditor, id, notice.id(), 1))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("送达回证可打印：送达前各栏留空由人手写，登记以后填上；标明平台建议格式；无权登记送达的取不到")
    void the_sheet_to_be_signed() {
        DocumentFile blank = county.documents.slip(county.township, id, notice.id(), Optional.empty());
        assertThat(blank.name()).isEqualTo("送达回证-GOV-2026-1.docx");
        assertThat(WordFile.text(blank.content()))
                .contains("送达文书限期复学通知书文号乡政府〔2026〕1号")
                .contains("学生王小明")
                .contains("受送达人＿＿＿＿＿＿送达地点＿＿＿＿＿＿")
                .contains("□当面送达　□留置送达　□邮寄送达　□公告送达")
                .contains("□已签收　□未签收")
                .contains("第1次送达");
        assertThat(WordFile.footer(blank.content())).contains("平台建议格式").contains("GOV-2026-1");

        serve(proof("2026-10-08T09:30", ServiceManner.LEFT, false, "村支书", "家长拒签"));
        assertThat(WordFile.text(county.documents
                        .slip(county.township, id, notice.id(), Optional.of(1))
                        .content()))
                .contains("☑留置送达")
                .contains("□已签收　☑未签收")
                .contains("2026年10月8日 09:30")
                .contains("见证人村支书")
                .contains("家长拒签");
        assertThat(WordFile.text(county.documents
                        .slip(county.township, id, notice.id(), Optional.empty())
                        .content()))
                .contains("第2次送达")
                .doesNotContain("村支书");
        assertThatThrownBy(() -> county.documents.slip(county.township, id, notice.id(), Optional.of(2)))
                .isInstanceOf(NotFound.class);
        Actor auditor =
                county.access.actor(Role.AUDITOR, county.access.units().tree().get("EDU"));
        assertThatThrownBy(() -> county.documents.slip(auditor, id, notice.id(), Optional.empty()))
                .isInstanceOf(Denied.class);
    }

    private CaseDocument serve(ServiceProof proof) {
        return county.documents.serve(county.township, id, notice.id(), proof);
    }

    private CaseDocument addScan(byte[] content) {
        return county.documents.addScan(county.township, id, notice.id(), 1, content);
    }

    private void refusedProof(String pointer, ServiceProof proof) {
        assertThatThrownBy(() -> serve(proof))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.pointer()).isEqualTo(pointer));
    }

    private static ServiceProof proof(String at, ServiceManner manner, boolean signed, String witness, String note) {
        return new ServiceProof(LocalDateTime.parse(at), "幸福路1号家中", "父亲王大明", manner, signed, witness, "乡政府工作人员", note);
    }
}
