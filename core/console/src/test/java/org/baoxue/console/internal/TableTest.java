package org.baoxue.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table on the console")
class TableTest {

    @Test
    void counts_a_chinese_character_as_two_columns() {
        var table = new Table("地区 id", "名称 title");
        table.row("anhui", "安徽省");
        table.row("national", null);

        assertThat(table).hasToString("""
                地区 id   名称 title
                --------  ----------
                anhui     安徽省
                national""");
    }

    @Test
    void goes_on_below_where_a_cell_is_long() {
        var table = new Table("键 key", "原文 quote");
        table.row("deadline", "保".repeat(31));
        table.row("basis", "a".repeat(40) + " " + "b".repeat(40));

        assertThat(table.toString().lines().skip(2))
                .containsExactly(
                        "deadline  " + "保".repeat(30),
                        "          保",
                        "basis     " + "a".repeat(40),
                        "          " + "b".repeat(40));
    }

    @Test
    void says_that_it_is_empty() {
        assertThat(new Table("编号 id")).hasToString("编号 id\n-------\n（无记录 none）");
    }

    @Test
    void shows_values_of_rules_in_words_and_on_one_line() {
        assertThat(Values.text(List.of(Map.of("each", "month"), "a\n b"))).isEqualTo("each month；a b");
    }
}
