package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.document.DocumentRequest;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.Erased;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("合法去向、销号的凭证：死亡医学证明、外校学籍证明的扫描件附在事件上，哈希在日志里")
class CaseAttachmentsTest extends CaseStory {

    private static final byte[] PHOTO = HexFormat.of().parseHex("ffd8ffe000104a464946");
    private static final byte[] PAPER = "%PDF-1.7 死亡医学证明".getBytes(StandardCharsets.UTF_8);

    private final Database database;
    private CaseId id;
    private long exit;

    CaseAttachmentsTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @BeforeEach
    void anExit() {
        givenJinan();
        dropsOut();
        exit = county.does(county.principal, "exit", "exit=death", "on=2026-10-09", "proof=死亡医学证明1号")
                .seq();
        id = county.theCase().id();
    }

    @Test
    @DisplayName("附上两份：号、所证明的事件、类型、哈希都在；取回一字不差，留痕；日志完好，状态不变")
    void files_are_attached_to_an_entry() {
        CaseAttachment first = county.proofs.attach(county.principal, id, exit, "死亡医学证明", PAPER);
        CaseAttachment second = county.proofs.attach(county.bureau, id, exit, "", PHOTO);

        assertThat(county.proofs.list(county.principal, id)).containsExactly(first, second);
        assertThat(first.of()).isEqualTo(exit);
        assertThat(first.proves()).isEqualTo(CaseEventKind.EXITED);
        assertThat(first.type()).isEqualTo("application/pdf");
        assertThat(first.hash()).isEqualTo(Digests.sha256(PAPER));
        assertThat(second.type()).isEqualTo("image/jpeg");
        assertThat(county.proofs.file(county.principal, id, first.seq()).content())
                .isEqualTo(PAPER);
        assertThat(county.proofs.file(county.principal, id, second.seq()).name())
                .isEqualTo("凭证-%d.jpg".formatted(second.seq()));
        assertThat(EventDetails.of(log().get(log().size() - 2).event()))
                .containsEntry("of", Long.toString(exit))
                .containsEntry("title", "死亡医学证明")
                .containsEntry("sha256", Digests.sha256(PAPER));
        assertThat(county.theCase().state()).isEqualTo(CaseState.EXITED);
        assertThat(county.cases.verify(county.bureau, id, Optional.empty()).intact())
                .isTrue();
    }

    @Test
    @DisplayName("不是扫描件、太大、没有这一号、不附凭证的事件、第十一份：拒绝，日志如旧")
    void what_is_no_proof_is_refused() {
        byte[] large = Arrays.copyOf(PHOTO, CaseAttachments.LARGEST + 1);
        byte[] text = "hello world".getBytes(StandardCharsets.UTF_8);
        long before = county.theCase().seq();
        assertThatThrownBy(() -> county.proofs.attach(county.principal, id, exit, "", text))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("应为 JPEG、PNG 或 PDF");
        assertThatThrownBy(() -> county.proofs.attach(county.principal, id, exit, "", large))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("超过上限");
        assertThatThrownBy(() -> county.proofs.attach(county.principal, id, before + 1, "", PHOTO))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("没有第%d号事件".formatted(before + 1));
        county.documents.make(county.teacher, id, DocumentRequest.of(new RuleKey("paper.persuasion-record")));
        assertThatThrownBy(() -> county.proofs.attach(county.principal, id, before + 1, "", PHOTO))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("「文书」不附凭证");
        assertThat(county.theCase().seq()).isEqualTo(before + 1);
        for (int i = 0; i < CaseAttachments.MOST; i++) {
            county.proofs.attach(county.principal, id, exit, "", PHOTO);
        }
        assertThatThrownBy(() -> county.proofs.attach(county.principal, id, exit, "", PHOTO))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("最多附10份");
    }

    @Test
    @DisplayName("附错了可以更正；所附的事件更正了，凭证也不再列；都留在日志里")
    void a_wrong_file_is_retracted() {
        CaseAttachment wrong = county.proofs.attach(county.principal, id, exit, "附错了", PHOTO);
        CaseAttachment right = county.proofs.attach(county.principal, id, exit, "死亡医学证明", PAPER);
        county.does(county.principal, "retract", "corrects=" + wrong.seq(), "reason=附错了");
        assertThat(county.proofs.list(county.principal, id)).containsExactly(right);
        assertThatThrownBy(() -> county.proofs.file(county.principal, id, wrong.seq()))
                .isInstanceOf(NotFound.class);
        county.does(county.principal, "retract", "corrects=" + exit, "reason=人找到了");
        assertThat(county.theCase().state()).isEqualTo(CaseState.DROPOUT);
        assertThat(county.proofs.list(county.principal, id)).isEmpty();
        assertThatThrownBy(() -> county.proofs.attach(county.principal, id, exit, "", PHOTO))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("已更正");
        assertThat(log())
                .extracting(entry -> entry.event().kind())
                .filteredOn(CaseEventKind.FILE_ATTACHED::equals)
                .hasSize(2);
    }

    @Test
    @DisplayName("审计员看得到有凭证，看不到名称和文件；别处的看不到；被换过的不给")
    void through_the_gate() {
        CaseAttachment proof = county.proofs.attach(county.principal, id, exit, "死亡医学证明", PAPER);
        Unit edu = county.access.units().tree().get("EDU");
        Actor auditor = county.access.actor(Role.AUDITOR, edu);
        assertThat(county.proofs.list(auditor, id))
                .singleElement()
                .satisfies(file -> assertThat(file.title().text()).isEmpty());
        assertThatThrownBy(() -> county.proofs.file(auditor, id, proof.seq())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.proofs.attach(auditor, id, exit, "", PHOTO))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.proofs.list(county.farBureau, id)).isInstanceOf(Denied.class);
        database.write(handle -> handle.createUpdate("update case_attachment set content = :content")
                .bind("content", PHOTO)
                .execute());
        assertThatThrownBy(() -> county.proofs.file(county.principal, id, proof.seq()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("保存期满：名称和文件一并删除，哈希留着，事件链照样核验")
    void erased_with_the_words_of_the_case() {
        CaseAttachment proof = county.proofs.attach(county.principal, id, exit, "死亡医学证明", PAPER);
        county.clock.set("2030-03-01T09:00");
        Erasures erasures = Erased.erasures(database, county.access, county.clock);
        assertThat(Erased.all(erasures, county.bureau, "cases", LocalDate.of(2030, 2, 28)))
                .isEqualTo(1);
        assertThatThrownBy(() -> county.proofs.file(county.principal, id, proof.seq()))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("已删除");
        assertThat(county.proofs.list(county.principal, id)).singleElement().satisfies(file -> {
            assertThat(file.title()).isInstanceOf(Personal.Erased.class);
            assertThat(file.hash()).isEqualTo(Digests.sha256(PAPER));
        });
        assertThat(county.cases.verify(county.bureau, id, Optional.empty()).intact())
                .isTrue();
    }

    private List<CaseEntry> log() {
        return county.cases.log(county.principal, id);
    }
}
