package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.LedgerRow;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendFile;
import org.baoxue.casework.sendeducation.SendState;
import org.baoxue.casework.sendeducation.Sex;
import org.baoxue.casework.sendeducation.Visitor;
import org.baoxue.roster.ChildId;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("送教台账")
class SendLedgerFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 9);

    @Test
    @DisplayName("每次送教一行，标明平台建议格式；看不到的文字为三个星号；以等号开头的文字不成为公式")
    void a_row_for_each_visit() throws IOException {
        List<List<String>> rows = rows(SendLedgerFile.xlsx(
                "第一小学",
                DAY,
                DAY.plusDays(30),
                List.of(row(Personal.of("张老师"), Personal.of("=练习穿衣")), row(new Personal.Withheld(), Personal.of("")))));

        assertThat(rows.get(1).get(0)).contains("第一小学", "2026-09-09", "2026-10-09", "平台建议格式");
        assertThat(rows.get(3))
                .containsExactly(
                        "1",
                        "王小明",
                        "S1",
                        "S1-1",
                        "2026-09-09",
                        "09:30",
                        "张老师（男，教师，特殊教育学校教师）",
                        "家庭",
                        "认知、生活自理",
                        "2",
                        "80",
                        "=练习穿衣",
                        "示范",
                        "是");
        assertThat(rows.get(4).get(6)).isEqualTo("***（男，教师，特殊教育学校教师）");
    }

    private static LedgerRow row(Personal name, Personal homework) {
        SendFile file = new SendFile(
                new ChildId("a".repeat(26)),
                Optional.of("王小明"),
                SendState.SERVED,
                "S1",
                Optional.of("S1-1"),
                Optional.empty(),
                Optional.empty(),
                DAY,
                Optional.empty(),
                Optional.empty(),
                Optional.of(DAY),
                1,
                Optional.empty(),
                3);
        return new LedgerRow(
                file,
                new Visited(
                        DAY,
                        LocalTime.of(9, 30),
                        List.of(new Visitor(name, Sex.MALE, SendRole.TEACHER, "特殊教育学校教师")),
                        SendPlace.HOME,
                        List.of("认知", "生活自理"),
                        2,
                        80,
                        homework,
                        Personal.of("示范"),
                        true));
    }

    private static List<List<String>> rows(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }
}
