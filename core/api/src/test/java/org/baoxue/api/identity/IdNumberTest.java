package org.baoxue.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公民身份号码 GB 11643-1999")
class IdNumberTest {

    @ParameterizedTest
    @DisplayName("the examples of the standard are valid")
    @CsvSource({"11010519491231002X,1949-12-31,false", "440524188001010014,1880-01-01,true"})
    void examples_of_the_standard(String text, LocalDate birth, boolean male) {
        IdNumber number = IdNumber.of(text);
        assertThat(number.birthDate()).isEqualTo(birth);
        assertThat(number.male()).isEqualTo(male);
        assertThat(number.digits()).isEqualTo(text);
    }

    @Test
    void lower_case_x_and_blanks_around_are_read() {
        assertThat(IdNumber.of(" 11010519491231002x ")).isEqualTo(IdNumber.of("11010519491231002X"));
    }

    @Test
    void fifteen_digits_become_the_same_number_as_its_eighteen_characters() {
        assertThat(IdNumber.of("110105491231002")).isEqualTo(IdNumber.of("11010519491231002X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "110105194912310020"})
    void a_wrong_check_character_is_named_with_the_expected_one(String text) {
        assertThatThrownBy(() -> IdNumber.of(text))
                .isInstanceOf(InvalidIdentityException.class)
                .hasMessageContaining("校验位")
                .hasMessageContaining("应为X");
    }

    @Test
    void the_29th_of_february_of_a_common_year_is_no_birth_date() {
        String body = "34150220150229001";
        assertThatThrownBy(() -> IdNumber.of(body + IdNumber.checkCharacter(body)))
                .isInstanceOf(InvalidIdentityException.class)
                .hasMessageContaining("日期");
    }

    @Test
    void the_29th_of_february_of_a_leap_year_is_one() {
        String body = "34150220160229001";
        assertThat(IdNumber.of(body + IdNumber.checkCharacter(body)).birthDate())
                .isEqualTo(LocalDate.of(2016, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "3415022016022900", "A41502201602290011", "341502201602290011 2"})
    void another_shape_is_refused_without_showing_the_number(String text) {
        assertThatThrownBy(() -> IdNumber.of(text))
                .isInstanceOf(InvalidIdentityException.class)
                .hasMessageContaining("18位");
    }

    @Test
    void it_is_masked_when_printed() {
        assertThat(IdNumber.of("11010519491231002X")).hasToString("110105***********X");
    }
}
