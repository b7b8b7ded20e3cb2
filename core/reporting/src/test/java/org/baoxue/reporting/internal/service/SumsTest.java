package org.baoxue.reporting.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.DutyId;
import org.baoxue.reporting.FormLayout;
import org.baoxue.reporting.ReportId;
import org.baoxue.reporting.ReportSums;
import org.baoxue.reporting.ReportSums.Figure;
import org.baoxue.reporting.ReportSums.Part;
import org.baoxue.reporting.internal.form.FormSnapshot;
import org.baoxue.reporting.internal.form.FormSnapshot.Head;
import org.baoxue.reporting.internal.form.FormSnapshot.Row;
import org.baoxue.reporting.internal.service.Sums.Version;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("下级报表相加，与本级核对")
class SumsTest {

    private static final String MONTH = "2026-11";
    private static final List<Head> STATISTICS = List.of(
            new Head("sequence", "序号", "", 4, false, true),
            new Head("class", "班级", "", 8, false, false),
            new Head("enrolled-count", "在籍人数", "", 8, false, true),
            new Head("dropout-count", "辍学人数", "", 8, false, true));
    private static final List<Head> ROLL =
            List.of(new Head("name", "姓名", "", 8, false, false), new Head("absent-days", "缺课天数", "", 8, false, true));

    @Test
    @DisplayName("逐项相加，序号不加；与本级不符的指出")
    void countsAreAddedAndHeldAgainstTheOwnReport() {
        Version first = version("S1", STATISTICS, List.of("1", "一班", "40", "1"), List.of("2", "二班", "41", "0"));
        Version second = version("S2", STATISTICS, List.of("1", "一班", "50", "1"));
        Version own = version("EDU", STATISTICS, List.of("1", "合计", "131", "3"));

        ReportSums sums = Sums.of("EDU", MONTH, 3, List.of(second, first), List.of(own));

        assertThat(sums.figures())
                .extracting(Figure::field, Figure::sum, Figure::own, Figure::differs)
                .containsExactly(
                        tuple("enrolled-count", 131L, Optional.of(131L), false),
                        tuple("dropout-count", 2L, Optional.of(3L), true));
        assertThat(sums.parts()).extracting(Part::unit, Part::rows).containsExactly(tuple("S1", 2), tuple("S2", 1));
        assertThat(sums.own()).contains(own.report());
    }

    @Test
    @DisplayName("学生名册没有可加的数，只数行；与本级的另一种表不作比较")
    void rollsAreCountedByTheirRows() {
        Version roll = version("S1", ROLL, List.of("甲", "7"), List.of("乙", ""));

        ReportSums sums = Sums.of(
                "EDU", MONTH, 1, List.of(roll), List.of(version("EDU", STATISTICS, List.of("1", "", "1", "0"))));

        assertThat(sums.figures()).isEmpty();
        assertThat(sums.parts()).extracting(Part::rows).containsExactly(2);
        assertThat(sums.own()).isEmpty();
    }

    @SafeVarargs
    private static Version version(String unit, List<Head> heads, List<String>... rows) {
        FormSnapshot snapshot = new FormSnapshot(
                "",
                unit,
                1,
                new FormSnapshot.Heading(
                        "统计",
                        unit,
                        unit,
                        "2026年11月",
                        "2026-11-01",
                        "2026-11-30",
                        "2026-11-30",
                        "",
                        "reporting.x",
                        "form.x"),
                new FormSnapshot.Making(
                        "2026-11-30T08:00+08:00", "a", "核对", "0", "34", "2026-11-30", 1, "0", FormLayout.PLATFORM),
                heads,
                IntStream.range(0, rows.length)
                        .mapToObj(at -> new Row(Integer.toString(at), rows[at]))
                        .toList(),
                List.of(),
                List.of(),
                false);
        return new Version(new ReportId(DutyId.ofPeriod(unit, new RuleKey("reporting.x"), MONTH)), 1, snapshot);
    }
}
