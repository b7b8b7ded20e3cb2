package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.NotFound;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.reporting.dossier.Dossiers;
import org.baoxue.reporting.dossier.Dossiers.Purpose;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("移交以后的迎检卷宗：谁能看的谁能导出，不多于能看的")
class DossierHandOverTest extends CaseStory {

    private static final Purpose FULL = new Purpose(false, "迎接督导检查");
    private static final String BEFORE = "随父外出务工";
    private static final String AFTER = "母亲在家，父亲在外";

    private final Database database;
    private Dossiers dossiers;
    private CaseId id;

    DossierHandOverTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @BeforeEach
    void offeredToWhereTheFamilyLives() {
        given(PublishedPlans.of("hubei"), JIANGAN, "421126001");
        missesThreeDays();
        county.does(county.principal, "confirm", "on=2026-09-30", "reason=" + BEFORE);
        county.pupilLivesAt("340102001");
        id = county.does(county.bureau, "hand-over", "unit=EDU3", "on=2026-10-08", "reason=随父居住合肥", "deviation=全家已迁居")
                .id();
        dossiers = DossierDesk.of(county, database);
    }

    @Test
    @DisplayName("接收以前：原单位导出，对方只能看到案件，不能导出")
    void until_the_receipt_the_origin_exports() throws IOException {
        assertThat(text(county.bureau)).contains(BEFORE);
        assertThat(text(county.township)).contains(BEFORE);
        assertThat(county.cases.show(county.farBureau, id)).isPresent();
        refused(county.farBureau);
    }

    @Test
    @DisplayName("接收以后：接收单位导出全部；原单位导出的，接收以后的文字不予显示")
    void after_the_receipt_the_holder_exports_all_and_the_sides_before_what_they_may_read() throws IOException {
        received();

        assertThat(text(county.farBureau)).contains(BEFORE, AFTER);
        for (Actor before : new Actor[] {county.principal, county.bureau, county.township, county.homeBureau}) {
            assertThat(text(before)).as(before.name()).contains(BEFORE).doesNotContain(AFTER);
        }
        refused(county.teacher);
        assertThatThrownBy(() -> county.cases.mayExport(county.bureau, new CaseId("0".repeat(32))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("一校一册：移交出去的一件不使全册不能导出，接收单位的册里也有这一件")
    void the_files_of_units_hold_it() {
        received();

        assertThat(dossiers.ofUnit(county.principal, "S1", FULL)).isNotEmpty();
        assertThat(dossiers.ofUnit(county.township, "GOV", FULL)).isNotEmpty();
        assertThat(dossiers.ofUnit(county.farBureau, "EDU3", FULL)).isNotEmpty();
    }

    private void received() {
        county.does(county.farBureau, "receive", "on=2026-10-09");
        county.does(county.farBureau, "persuade", "on=2026-10-10", "reason=" + AFTER);
    }

    private void refused(Actor actor) {
        assertThatThrownBy(() -> dossiers.ofCase(actor, id, FULL)).isInstanceOf(Denied.class);
    }

    /** Every cell of the workbook of the case. */
    private String text(Actor actor) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(dossiers.ofCase(actor, id, FULL)))) {
            StringBuilder text = new StringBuilder();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell ->
                                text.append(cell == null ? "" : cell.getText()).append('|')));
            }
            return text.toString();
        }
    }
}
