package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseEvent.DropoutConfirmed;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.DocumentRequest;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.Erased;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("保存期满：个人文字删除，事件链照样核验")
class ErasureTest extends CaseStory {

    private static final LocalDate EARLIER = LocalDate.of(2026, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2029, 2, 28);

    private final Database database;

    ErasureTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @Test
    void words_of_settled_cases_are_gone_and_the_chain_verifies() {
        CaseDocument made = struckOffWithAPaper();
        CaseId id = county.theCase().id();
        county.clock.set("2029-03-01T09:00");
        Erasures erasures = erasures();
        assertThat(erasures.preview(county.bureau, LocalDate.of(2026, 10, 13)).total())
                .as("settled on that day, not before it")
                .isZero();
        assertThat(erasures.preview(county.bureau, LATER).of("cases")).isEqualTo(1);
        assertThatThrownBy(() -> erasures.erase(county.bureau, LATER, Set.of("cases"), "档案销毁批件1号", 2))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("现为1份");
        assertThat(reason(id)).isInstanceOf(Personal.Known.class);

        assertThat(Erased.all(erasures, county.bureau, "leaves", LATER))
                .as("another kind")
                .isZero();
        assertThat(reason(id)).isInstanceOf(Personal.Known.class);
        assertThat(Erased.all(erasures, county.bureau, "cases", LATER)).isEqualTo(1);
        assertThat(reason(id)).isInstanceOf(Personal.Erased.class);
        assertThatThrownBy(() -> county.documents.file(county.teacher, id, made.id()))
                .isInstanceOf(NotFound.class);
        assertThat(county.documents.list(county.teacher, id))
                .as("the register stays")
                .hasSize(1);
        assertThat(county.cases.verify(county.bureau, id, Optional.empty()).intact())
                .isTrue();
        assertThat(county.cases.show(county.bureau, id).orElseThrow().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    @DisplayName("只剩文书和凭证文件的个案也在其列")
    void papers_of_a_case_whose_words_are_gone_are_erased_too() {
        CaseDocument made = struckOffWithAPaper();
        CaseId id = county.theCase().id();
        database.write(handle -> handle.execute("delete from case_personal"));
        county.clock.set("2029-03-01T09:00");
        assertThat(Erased.all(erasures(), county.bureau, "cases", LATER)).isEqualTo(1);
        assertThatThrownBy(() -> county.documents.file(county.teacher, id, made.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_of_a_case_that_can_still_move_is_erased() {
        givenJinan();
        dropsOut();
        county.clock.set("2029-03-01T09:00");
        assertThat(erasures().preview(county.bureau, LATER).total()).isZero();
        county.clock.set("2026-10-09T09:00");
        county.does(county.principal, "exit", "exit=suspension", "on=2026-10-09", "until=2027-07-01", "proof=休学批件");
        county.clock.set("2029-03-01T09:00");
        assertThat(erasures().preview(county.bureau, LATER).total()).isZero();
    }

    @Test
    void only_a_county_erases_for_a_day_that_is_over_and_with_a_reason() {
        givenJinan();
        assertThatThrownBy(() -> erasures().preview(county.principal, LATER)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> erasures().preview(county.bureau, LATER))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("不能晚于今天");
        assertThatThrownBy(() -> erasures().erase(county.bureau, EARLIER, Set.of("cases"), " ", 0))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("请写明依据");
        assertThatThrownBy(() -> erasures().erase(county.bureau, EARLIER, Set.of(), "档案销毁批件1号", 0))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("请写明删除哪几类");
        assertThatThrownBy(() -> erasures().erase(county.bureau, EARLIER, Set.of("case"), "档案销毁批件1号", 0))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("cases, comparisons")
                .hasMessageContaining("实为 case ");
    }

    private CaseDocument struckOffWithAPaper() {
        givenJinan();
        dropsOut();
        CaseDocument made = county.documents.make(
                county.teacher, county.theCase().id(), DocumentRequest.of(new RuleKey("paper.persuasion-record")));
        comesBack("2026-10-12");
        strikesOffWhenVerified("2026-10-13");
        return made;
    }

    private Erasures erasures() {
        return Erased.erasures(database, county.access, county.clock);
    }

    private Personal reason(CaseId id) {
        return county.cases.log(county.bureau, id).stream()
                .map(CaseEntry::event)
                .filter(DropoutConfirmed.class::isInstance)
                .map(event -> ((DropoutConfirmed) event).reason())
                .findFirst()
                .orElseThrow();
    }
}
