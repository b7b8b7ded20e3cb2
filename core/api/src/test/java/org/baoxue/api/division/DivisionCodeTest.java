package org.baoxue.api.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("行政区划代码")
class DivisionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "34,34,PROVINCE",
        "340000,34,PROVINCE",
        "341500,3415,CITY",
        "341502,341502,COUNTY",
        "341502000000,341502,COUNTY",
        "341502001,341502001,TOWNSHIP",
        "341502001000,341502001,TOWNSHIP",
        "341502001003,341502001003,VILLAGE"
    })
    void codes_are_read_as_bureaus_write_them(String text, String digits, DivisionLevel level) {
        DivisionCode code = DivisionCode.of(text);
        assertThat(code.digits()).isEqualTo(digits);
        assertThat(code.level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "34150", "34150200", "x41502", "3415020010031"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> DivisionCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_place_contains_itself_and_what_lies_in_it() {
        DivisionCode county = DivisionCode.of("341502");
        assertThat(county.contains(county)).isTrue();
        assertThat(county.contains(DivisionCode.of("341502001"))).isTrue();
        assertThat(county.contains(DivisionCode.of("341503001"))).isFalse();
        assertThat(DivisionCode.NATION.contains(county)).isTrue();
        assertThat(county.contains(DivisionCode.NATION)).isFalse();
    }

    @Test
    void the_parent_is_the_next_larger_place() {
        assertThat(DivisionCode.of("341502001003").parent()).contains(DivisionCode.of("341502001"));
        assertThat(DivisionCode.of("34").parent()).contains(DivisionCode.NATION);
        assertThat(DivisionCode.NATION.parent()).isEmpty();
    }

    @Test
    void a_larger_level_cuts_the_code_and_a_smaller_one_is_refused() {
        DivisionCode village = DivisionCode.of("341502001003");
        assertThat(village.at(DivisionLevel.COUNTY)).isEqualTo(DivisionCode.of("341502"));
        assertThatThrownBy(() -> DivisionCode.of("34").at(DivisionLevel.COUNTY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
