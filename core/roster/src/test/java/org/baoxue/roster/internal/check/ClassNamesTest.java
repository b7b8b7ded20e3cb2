package org.baoxue.roster.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

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
}
