package org.baoxue.casework.internal.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoxue.casework.internal.duty.PlanTable.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("每个方案的步骤与任务，原文有几项、平台做到几项")
class PlanTableTest {

    private final List<Row> rows = PlanTable.rows();

    @Test
    @DisplayName("十二套规则各一行")
    void every_plan_has_its_line() {
        assertThat(rows).hasSize(12).extracting(Row::plan).doesNotHaveDuplicates();
        assertThat(PlanTable.lines()).allSatisfy(line -> assertThat(line).startsWith("PLAN 00"));
    }

    @Test
    @DisplayName("凡方案写了的步骤都能登记")
    void every_step_of_every_plan_is_recordable() {
        assertThat(rows).allSatisfy(row -> assertThat(row.recordable()).isEqualTo(row.steps()));
        assertThat(rows)
                .filteredOn(row -> row.steps() == 0)
                .extracting(row -> row.plan().replaceFirst(" .*", ""))
                .containsExactly("000篇三", "001", "002篇二", "002篇三");
    }

    @Test
    @DisplayName("每个方案都有任务，推算出的不多于原文的")
    void duties_are_derived_from_every_plan() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.derived()).isPositive();
            assertThat(row.derived() + row.timeless()).isBetween(row.derived(), row.duties());
        });
    }
}
