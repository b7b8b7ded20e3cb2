package org.baoxue.rest.internal.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baoxue.access.Invalid;
import org.baoxue.access.Role;
import org.baoxue.roster.ListKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Values in a request")
class InputsTest {

    @Test
    void are_read_without_the_blanks_around_them() {
        assertThat(Inputs.required("/unit", " E341502 ")).isEqualTo("E341502");
        assertThat(Inputs.optional("  ")).isEmpty();
        assertThat(Inputs.optional(null)).isEmpty();
        assertThat(Inputs.date("/on", "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Inputs.optionalInstant("/from", "2026-09-01T16:00:00Z")).isPresent();
        assertThat(Inputs.division("/division", "341502").digits()).isEqualTo("341502");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "2026/02/01", "20260201", "昨天"})
    void that_are_no_dates_are_refused(String text) {
        refused("/on", () -> Inputs.date("/on", text));
    }

    @Test
    void that_are_no_moments_or_divisions_are_refused() {
        refused("/from", () -> Inputs.optionalInstant("/from", "2026-09-01"));
        refused("/division", () -> Inputs.division("/division", "34150"));
    }

    @Test
    void are_one_of_the_choices_or_the_choices_are_named() {
        assertThat(Inputs.choice("/kind", "enrolment", ListKind.class, ListKind::key))
                .isEqualTo(ListKind.ENROLMENT);
        assertThat(Inputs.choices("/role", "county,school", Role.class, Role::key))
                .containsExactlyInAnyOrder(Role.COUNTY, Role.SCHOOL);
        assertThat(Inputs.choices("/role", "", Role.class, Role::key)).isEmpty();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Inputs.choice("/kind", "ENROLMENT", ListKind.class, ListKind::key))
                .withMessageContaining("enrolment、household、attendance")
                .withMessageContaining("'ENROLMENT'");
        refused("/role", () -> Inputs.choices("/role", "county,king", Role.class, Role::key));
    }

    @ParameterizedTest
    @CsvSource({"0,50,/page", "-1,50,/page", "1,0,/size", "1,1001,/size"})
    void ask_for_a_page_within_bounds(int page, int size, String pointer) {
        refused(pointer, () -> Inputs.page(page, size));
        assertThat(Inputs.page(1, 1000).size()).isEqualTo(1000);
    }

    @Test
    void come_in_a_body() {
        refused("", () -> Inputs.body(null));
    }

    private static void refused(String pointer, ThrowingCallable reading) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(reading).satisfies(refusal -> assertThat(refusal.pointer())
                .isEqualTo(pointer));
    }
}
