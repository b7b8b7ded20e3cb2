package org.baoxue.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("全国学籍号")
class StudentNumberTest {

    @Test
    void a_formal_number_carries_an_id_number() {
        StudentNumber number = StudentNumber.of("g11010519491231002x");
        assertThat(number.kind()).isEqualTo(StudentNumber.Kind.FORMAL);
        assertThat(number.idNumber()).contains(IdNumber.of("11010519491231002X"));
    }

    @Test
    void a_temporary_number_and_one_without_id_carry_none() {
        assertThat(StudentNumber.of("L341502201602290019").kind()).isEqualTo(StudentNumber.Kind.TEMPORARY);
        assertThat(StudentNumber.of("J341502201602290019").idNumber()).isEmpty();
    }

    @Test
    void a_formal_number_with_a_wrong_check_character_is_refused() {
        assertThatThrownBy(() -> StudentNumber.of("G110105194912310021")).isInstanceOf(InvalidIdentityException.class);
    }

    @Test
    void another_first_letter_is_refused() {
        assertThatThrownBy(() -> StudentNumber.of("A11010519491231002X"))
                .isInstanceOf(InvalidIdentityException.class)
                .hasMessageContaining("G、L或J");
    }

    @Test
    void it_is_masked_when_printed() {
        assertThat(StudentNumber.of("G11010519491231002X")).hasToString("G110105***********X");
    }
}
