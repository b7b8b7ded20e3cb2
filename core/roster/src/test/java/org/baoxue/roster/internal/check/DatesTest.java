package org.baoxue.roster.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.baoxue.roster.internal.file.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2012, 9, 1);

    @ParameterizedTest
    @ValueSource(strings = {"2012-09-01", "2012/9/1", "2012.9.1", "2012年9月1日", "20120901", "2012-09-01 00:00:00"})
    void days_are_read_as_lists_write_them(String written) {
        assertThat(Dates.read(new Cell(written, false), false)).contains(DAY);
    }

    @Test
    void a_spreadsheets_day_number_is_a_day_in_either_system() {
        assertThat(Dates.read(new Cell("41153", true), false)).contains(DAY);
        assertThat(Dates.read(new Cell("39691", true), true)).contains(DAY);
        assertThat(Dates.read(new Cell("20120901", true), false)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-02-30", "41153", "九月", "2012-09"})
    void other_texts_are_no_days(String written) {
        assertThat(Dates.read(new Cell(written, false), false)).isEmpty();
    }
}
