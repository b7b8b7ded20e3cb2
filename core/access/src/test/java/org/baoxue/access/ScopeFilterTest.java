package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeFilterTest {

    @Test
    void a_scope_becomes_sql_of_named_parameters_alone() {
        Condition condition = Jinan.TREE.responsibility(Jinan.DIRECT_SCHOOL).on("u.path", "r.household", "r.residence");

        assertThat(condition.sql())
                .isEqualTo(
                        "(u.path like :scopePath0 or r.household like :scopePlace0 or r.residence like :scopePlace0)");
        assertThat(condition.bindings())
                .containsOnly(Map.entry("scopePath0", "/EDU/S2/%"), Map.entry("scopePlace0", "341502003%"));
    }

    @Test
    void an_empty_scope_finds_nothing_and_everything_finds_all() {
        assertThat(ScopeFilter.NOTHING.on("u.path", "r.division").sql()).isEqualTo("1=0");
        assertThat(ScopeFilter.EVERYTHING.on("u.path", "r.division").sql()).isEqualTo("1=1");
        assertThat(Jinan.TREE.responsibility(Jinan.CLASS).on("path").bindings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/EDU/%/", "/EDU/S_/", "/%", "", "/EDU", "/EDU/ or 1=1/", "/EDU//"})
    void no_wildcard_enters_a_scope(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ScopeFilter(false, List.of(path), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "S_", "S'1", "S/1", "", "清水河", "123456789012345678901234567890123"})
    void no_wildcard_enters_a_unit_code(String id) {
        assertThat(Unit.validId(id)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Jinan.BUREAU.below(id, "x", Jinan.CENTRAL.kind(), Jinan.COUNTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"u.path or 1=1", "path--", "a.b.c", "", "u path", "path;"})
    void a_column_is_a_plain_name(String column) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScopeFilter.EVERYTHING.on(column));
        assertThatIllegalArgumentException().isThrownBy(() -> ScopeFilter.EVERYTHING.on("u.path", column));
    }
}
