package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.reporting.dossier.Dossiers.Purpose;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("一校一册里的台账名册")
class DossierUnitFileTest extends CaseStory {

    private final Database database;

    DossierUnitFileTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @Test
    @DisplayName("江岸：“按照‘一校一册’‘一生一案’的要求，建立辍学学生劝返工作档案”，册里只有这一本")
    void what_the_plan_names_is_in_it_and_nothing_else() throws IOException {
        assertThat(registers(PublishedPlans.of("hubei"), JIANGAN))
                .singleElement()
                .asString()
                .contains("劝返学生管理台账");
    }

    @Test
    @DisplayName("金安没有写册里有什么：方案有的都附（平台建议）")
    void where_the_plan_is_silent_all_of_them() throws IOException {
        assertThat(registers(PublishedPlans.of("anhui"), JINAN)).hasSizeGreaterThan(1);
    }

    private List<String> registers(PolicySnapshot plan, String town) throws IOException {
        given(plan, town, town);
        dropsOut();
        List<String> names = new ArrayList<>();
        byte[] file = DossierDesk.of(county, database).ofUnit(county.principal, "S1", new Purpose(true, "迎接督导检查"));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names.stream().filter(name -> name.startsWith("台账名册/")).toList();
    }
}
