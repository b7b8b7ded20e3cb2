package org.baoxue.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassNamesTest {

    @ParameterizedTest
    @CsvSource({
        "三年级（1）班,3-1",
        "三年级1班,3-1",
        "3年级(1)班,3-1",
        "三（一）班,3-1",
        "三年级 十二班,3-12",
        "初一（2）班,7-2",
        "七年级02班,7-2",
        "101班,101",
        "１０１班,101",
        "十一班,11",
        "二十班,20",
        "启智班,启智"
    })
    void the_usual_ways_of_writing_a_class_come_to_one_form(String written, String form) {
        assertThat(ClassNames.of(written)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"三年级,1班,3-1", "3,1,3-1", "三年级,三年级（1）班,3-1", "九年级,（十）班,9-10", "初三,2班,9-2", "'',三年级1班,3-1", "学前班,1班,学前班-1"
    })
    void grade_and_class_together_give_the_same_form(String grade, String name, String form) {
        assertThat(ClassNames.of(grade, name)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "三年级（1）班,3,4-1,四年级1班",
        "初一（2）班,7,8-2,八年级2班",
        "六年级（3）班,6,7-3,七年级3班",
        "四年级1班,3,4-1,四年级1班",
        "101班,1,201,201班",
        "九年级1班,9,,",
        "201班,1,,",
        "2024级1班,2,,",
        "24级（2）班,2,,",
        "启智班,3,,",
        "1班,3,,"
    })
    void a_class_goes_up_to_that_of_the_same_number_and_one_that_names_no_grade_keeps_its_name(
            String name, int grade, String form, String written) {
        assertThat(ClassNames.next(name, new Grade(grade))).isEqualTo(Optional.ofNullable(form));
        assertThat(ClassNames.next(name, new Grade(grade)).map(ClassNames::written))
                .isEqualTo(Optional.ofNullable(written));
    }
}
