package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.reporting.register.RegisterRequest;
import org.baoxue.roster.ListKind;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("贵城：“排查建立本街道、本社区、本片区义务教育建档立卡适龄儿童名册”")
class RegisteredPoorRosterTest {

    private static final Unit STREET =
            Unit.root("GUICHENG", "贵城街道办", UnitKind.TOWNSHIP_GOVERNMENT, new DivisionCode("450802001"));
    private static final String HEAD = "姓名,身份证号,户籍行政区划代码\n";
    private static final String POOR = child("韦一", "45080220170315000");
    private static final String OTHER = child("韦二", "45080220170315002");
    private static final String INFANT = child("韦三", "45080220240315000");

    private final Office office;
    private final Actor street;

    RegisteredPoorRosterTest(Database database, @TempDir Path folder) throws IOException {
        office = new Office(database, folder, "2026-03-20T10:00:00", List.of(STREET));
        office.policies.everything();
        street = office.access.actor(Role.TOWNSHIP, STREET);
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("只列户籍名单上的适龄儿童中同时在脱贫户名单上的；没有导入脱贫户名单的写明，不当作没有")
    void only_children_of_age_on_the_list_of_the_poor() throws IOException {
        office.list(street, ListKind.HOUSEHOLD, STREET, HEAD + POOR + OTHER + INFANT);
        assertThatThrownBy(() -> rows("form.registered-poor-roster"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("没有导入脱贫户名单");
        office.list(street, ListKind.POVERTY_RELIEF, STREET, HEAD + POOR + INFANT);

        List<String> rows = rows("form.registered-poor-roster");
        assertThat(rows.get(0)).startsWith("义务教育建档立卡适龄儿童名册");
        assertThat(rows.stream().filter(row -> row.matches("\\d+\\|.*")))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("1|韦一|"));
        assertThat(rows("form.of-age-roster").stream().filter(row -> row.matches("\\d+\\|.*")))
                .hasSize(2);
    }

    private List<String> rows(String form) throws IOException {
        return Office.rows(office.registers.print(
                street,
                new RegisterRequest(
                        STREET.id(), new RuleKey(form), Optional.empty(), Optional.empty(), ReportFormat.XLSX, "迎检")));
    }

    private static String child(String name, String first17) {
        return "%s,%s%s,450802001\n".formatted(name, first17, IdNumber.checkCharacter(first17));
    }
}
