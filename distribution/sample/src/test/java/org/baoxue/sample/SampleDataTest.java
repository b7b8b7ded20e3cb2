package org.baoxue.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.identity.InvalidIdentityException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("示例数据")
class SampleDataTest {

    private static final Predicate<LocalDate> WEEKDAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    private static final long SEED = 7;
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    private final SampleData data = SampleData.generate(SEED, SUNDAY, WEEKDAYS);

    @Test
    void the_same_seed_and_day_give_the_same_sample() {
        assertThat(SampleData.generate(SEED, SUNDAY, WEEKDAYS)).isEqualTo(data);
        assertThat(SampleData.generate(SEED + 1, SUNDAY, WEEKDAYS)).isNotEqualTo(data);
    }

    @Test
    @DisplayName("溪湖区：六校，学生2583人")
    void xihu_has_the_six_schools_and_2583_pupils_of_its_report() {
        Truth.County xihu = county("210503");
        assertThat(xihu.schools()).isEqualTo(6);
        assertThat(xihu.pupils()).isEqualTo(2583);
        assertThat(data.pupils().stream().filter(pupil -> pupil.county().equals("210503")))
                .hasSize(2583);
    }

    @Test
    void every_id_number_is_valid_but_those_that_were_broken_on_purpose() {
        for (Truth.County county : data.truth().counties()) {
            List<SampleData.Pupil> broken = data.pupils().stream()
                    .filter(pupil -> pupil.county().equals(county.division()))
                    .filter(pupil -> !pupil.idNumber().equals(pupil.person().idNumber()))
                    .toList();
            assertThat(broken).hasSize(county.brokenIds()).isNotEmpty();
            assertThat(broken).allSatisfy(pupil -> assertThatThrownBy(() -> IdNumber.of(pupil.idNumber()))
                    .isInstanceOf(InvalidIdentityException.class));
        }
        assertThat(data.pupils().stream()
                        .filter(pupil -> !IdNumber.of(pupil.person().idNumber())
                                .birthDate()
                                .equals(pupil.person().birth())))
                .isEmpty();
    }

    @Test
    void nobody_has_the_id_number_of_another() {
        long different = data.pupils().stream()
                .map(pupil -> pupil.person().idNumber())
                .distinct()
                .count();
        assertThat(different).isEqualTo(data.pupils().size());
    }

    @Test
    void every_unit_comes_after_its_superior() {
        Set<String> seen = new HashSet<>();
        for (SampleData.UnitRow unit : data.units()) {
            assertThat(seen.add(unit.code())).isTrue();
            assertThat(unit.parent().isEmpty() || seen.contains(unit.parent())).isTrue();
        }
    }

    @Test
    void no_roll_is_called_on_holidays() {
        LocalDate first = LocalDate.of(2026, 10, 1);
        Predicate<LocalDate> nationalDay = WEEKDAYS.and(day -> day.isBefore(first) || day.isAfter(first.plusDays(6)));

        assertThat(SampleData.generate(SEED, LocalDate.of(2026, 10, 3), nationalDay)
                        .marks())
                .extracting(SampleData.Mark::day)
                .isNotEmpty()
                .allMatch(nationalDay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2028-02-29", "2026-09-01", "2027-01-03"})
    void the_roll_is_called_on_weekdays_up_to_the_day(String day) {
        LocalDate today = LocalDate.parse(day);
        List<LocalDate> days = SampleData.generate(SEED, today, WEEKDAYS).marks().stream()
                .map(SampleData.Mark::day)
                .distinct()
                .toList();
        assertThat(days).isNotEmpty().allMatch(called -> !called.isAfter(today));
        assertThat(days).extracting(LocalDate::getDayOfWeek).doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    private Truth.County county(String division) {
        return data.truth().counties().stream()
                .filter(county -> county.division().equals(division))
                .findFirst()
                .orElseThrow();
    }
}
