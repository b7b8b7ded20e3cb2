package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;
import org.junit.jupiter.api.Test;

class ResponsibilityTest {

    @Test
    void a_school_answers_for_itself_its_classes_and_the_children_of_its_street() {
        ScopeFilter scope = Jinan.TREE.responsibility(Jinan.DIRECT_SCHOOL);

        assertThat(covered(scope)).containsExactlyInAnyOrder(Jinan.DIRECT_SCHOOL, Jinan.CLASS, Jinan.OTHER_CLASS);
        assertThat(scope.covers(new DivisionCode("341502003005"))).isTrue();
        assertThat(scope.covers(Jinan.DONGSHI)).isFalse();
        assertThat(scope.covers(Jinan.COUNTY)).isFalse();
    }

    @Test
    void a_class_teacher_answers_for_the_class_alone() {
        ScopeFilter scope = Jinan.TREE.responsibility(Jinan.CLASS);

        assertThat(covered(scope)).containsExactly(Jinan.CLASS);
        assertThat(scope.divisions()).isEmpty();
    }

    @Test
    void a_township_government_sees_both_lines_in_its_place() {
        ScopeFilter scope = Jinan.TREE.responsibility(Jinan.TOWNSHIP);

        assertThat(covered(scope))
                .containsExactlyInAnyOrder(Jinan.TOWNSHIP, Jinan.VILLAGE, Jinan.CENTRAL, Jinan.VILLAGE_SCHOOL);
        assertThat(scope.divisions()).containsExactly(Jinan.ZHANGDIAN);
    }

    @Test
    void a_central_school_sees_both_lines_in_its_place() {
        assertThat(covered(Jinan.TREE.responsibility(Jinan.CENTRAL)))
                .containsExactlyInAnyOrder(Jinan.TOWNSHIP, Jinan.VILLAGE, Jinan.CENTRAL, Jinan.VILLAGE_SCHOOL);
    }

    @Test
    void a_county_bureau_sees_the_whole_county_in_one_path_for_each_line() {
        ScopeFilter scope = Jinan.TREE.responsibility(Jinan.BUREAU);

        assertThat(covered(scope)).containsExactlyInAnyOrderElementsOf(Jinan.ALL);
        assertThat(scope.unitPaths()).containsExactly("/EDU/", "/GOV/");
        assertThat(scope.divisions()).containsExactly(Jinan.COUNTY);
    }

    @Test
    void a_superior_also_answers_for_the_places_its_schools_answer_for() {
        Unit elsewhere = Jinan.CENTRAL.below("S9", "联校", UnitKind.SCHOOL, Jinan.ZHANGDIAN, Jinan.DONGSHI);
        UnitTree tree = UnitTree.of(
                Stream.concat(Jinan.ALL.stream(), Stream.of(elsewhere)).toList());

        assertThat(tree.responsibility(Jinan.CENTRAL).divisions()).containsExactly(Jinan.DONGSHI, Jinan.ZHANGDIAN);
    }

    private static List<Unit> covered(ScopeFilter scope) {
        return Jinan.ALL.stream().filter(scope::covers).toList();
    }
}
