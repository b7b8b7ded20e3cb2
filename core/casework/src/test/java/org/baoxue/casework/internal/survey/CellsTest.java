package org.baoxue.casework.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("地址里的村民小组")
class CellsTest {

    @ParameterizedTest
    @CsvSource({"幸福村一组1号, 1", "幸福村第二村民小组, 2", "幸福村10组, 10", "幸福村十一组, 11", "幸福村第二十三小组5号, 23", "三组村第四组, 4"})
    void a_group_is_told_by_its_number(String address, int number) {
        assertThat(Cells.ordinal(address)).hasValue(number);
    }

    @Test
    void an_address_without_a_group_tells_none() {
        assertThat(Cells.ordinal("幸福路11号")).isEmpty();
    }
}
