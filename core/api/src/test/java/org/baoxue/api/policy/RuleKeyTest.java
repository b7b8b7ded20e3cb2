package org.baoxue.api.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleKeyTest {

    @Test
    void the_first_part_names_the_block() {
        assertThat(new RuleKey("reporting.monthly").block()).isEqualTo(Block.REPORTING);
        assertThat(new RuleKey("governing-place.absence").block()).isEqualTo(Block.GOVERNING_PLACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"monthly", "reporting", "reporting.", "Reporting.monthly", "reports.monthly", "reporting..x"})
    void another_shape_or_block_is_refused(String text) {
        assertThatThrownBy(() -> new RuleKey(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reporting.monthly");
    }

    @Test
    void a_rule_holds_from_its_first_to_its_last_day() {
        Validity term = new Validity(Optional.of(LocalDate.of(2026, 9, 1)), Optional.of(LocalDate.of(2027, 2, 28)));
        assertThat(term.holdsOn(LocalDate.of(2026, 8, 31))).isFalse();
        assertThat(term.holdsOn(LocalDate.of(2026, 9, 1))).isTrue();
        assertThat(term.holdsOn(LocalDate.of(2027, 2, 28))).isTrue();
        assertThat(term.holdsOn(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(Validity.ALWAYS.holdsOn(LocalDate.of(2024, 2, 29))).isTrue();
    }

    @Test
    void a_validity_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() ->
                        new Validity(Optional.of(LocalDate.of(2026, 9, 1)), Optional.of(LocalDate.of(2026, 8, 31))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
