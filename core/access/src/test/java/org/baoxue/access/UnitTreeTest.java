package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    private final UnitTree tree = Jinan.TREE;

    @Test
    void a_school_reports_to_its_superiors_in_its_own_line() {
        assertThat(tree.addressee(UnitKind.CENTRAL_SCHOOL, Jinan.VILLAGE_SCHOOL))
                .contains(Jinan.CENTRAL);
        assertThat(tree.addressee(UnitKind.COUNTY_EDUCATION, Jinan.CLASS)).contains(Jinan.BUREAU);
        assertThat(tree.addressee(UnitKind.SCHOOL, Jinan.CLASS)).contains(Jinan.DIRECT_SCHOOL);
    }

    @Test
    void a_school_reports_to_the_other_line_of_the_place_it_lies_in() {
        assertThat(tree.addressee(UnitKind.TOWNSHIP_GOVERNMENT, Jinan.VILLAGE_SCHOOL))
                .contains(Jinan.TOWNSHIP);
        assertThat(tree.addressee(UnitKind.COUNTY_GOVERNMENT, Jinan.VILLAGE_SCHOOL))
                .contains(Jinan.GOVERNMENT);
        assertThat(tree.addressee(UnitKind.TOWNSHIP_GOVERNMENT, Jinan.DIRECT_SCHOOL))
                .isEmpty();
    }

    @Test
    void the_unit_of_a_place_is_the_one_with_the_smallest_place_around_it() {
        DivisionCode village = Jinan.VILLAGE.division();
        assertThat(tree.addressee(UnitKind.VILLAGE, village)).contains(Jinan.VILLAGE);
        assertThat(tree.addressee(UnitKind.TOWNSHIP_GOVERNMENT, village)).contains(Jinan.TOWNSHIP);
        assertThat(tree.addressee(UnitKind.COUNTY_EDUCATION, village)).contains(Jinan.BUREAU);
        assertThat(tree.addressee(UnitKind.COUNTY_EDUCATION, new DivisionCode("420102001")))
                .isEmpty();
    }

    @Test
    void a_school_answers_for_its_street_but_not_for_the_place_it_only_lies_in() {
        assertThat(tree.addressee(UnitKind.SCHOOL, Jinan.QINGSHUIHE)).contains(Jinan.DIRECT_SCHOOL);
        assertThat(tree.addressee(UnitKind.SCHOOL, Jinan.ZHANGDIAN)).isEmpty();
    }

    @Test
    void units_of_a_kind_are_found_by_place() {
        assertThat(tree.ofKind(UnitKind.TOWNSHIP_GOVERNMENT, Jinan.COUNTY))
                .containsExactly(Jinan.STREET, Jinan.TOWNSHIP);
        assertThat(tree.ofKind(UnitKind.SCHOOL, DivisionCode.NATION)).hasSize(3);
        assertThat(tree.ofKind(UnitKind.SCHOOL, new DivisionCode("42"))).isEmpty();
    }

    @Test
    void below_a_unit_lie_its_own_and_not_those_whose_code_begins_alike() {
        assertThat(tree.under(Jinan.DIRECT_SCHOOL))
                .containsExactly(Jinan.DIRECT_SCHOOL, Jinan.CLASS, Jinan.OTHER_CLASS);
        assertThat(tree.children("EDU")).containsExactly(Jinan.CENTRAL, Jinan.DIRECT_SCHOOL, Jinan.NEIGHBOUR_SCHOOL);
    }

    @Test
    void a_tree_needs_every_parent_and_every_code_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitTree.of(List.of(Jinan.CENTRAL)));
        assertThatIllegalArgumentException().isThrownBy(() -> UnitTree.of(List.of(Jinan.BUREAU, Jinan.BUREAU)));
    }

    @Test
    void a_class_belongs_to_its_school_and_the_central_school_above_it() {
        Unit villageClass = Jinan.VILLAGE_SCHOOL.below("S1-101", "一年级1班", UnitKind.CLASS, Jinan.ZHANGDIAN);
        List<Unit> units = new ArrayList<>(Jinan.ALL);
        units.add(villageClass);
        UnitTree tree = UnitTree.of(units);

        assertThat(tree.schoolsOf(villageClass)).containsExactly(Jinan.CENTRAL, Jinan.VILLAGE_SCHOOL);
        assertThat(tree.schoolsOf(Jinan.DIRECT_SCHOOL)).containsExactly(Jinan.DIRECT_SCHOOL);
        assertThat(tree.schoolsOf(Jinan.CENTRAL)).containsExactly(Jinan.CENTRAL);
        assertThat(tree.schoolsOf(Jinan.BUREAU)).isEmpty();
        assertThat(tree.schoolsOf(Jinan.TOWNSHIP)).isEmpty();
    }
}
