package org.baoxue.roster.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("形近字：四角号码（含附角）相同、笔画至多差一")
class ShapesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"未,末", "晴,睛", "己,已", "戌,戍", "戍,戊", "侯,候", "土,士", "日,曰", "于,干", "崇,祟"})
    @DisplayName("常被写混的字形近，两边对调也一样")
    void characters_that_are_mistaken_for_each_other(String one, String other) {
        assertThat(alike(one, other)).containsExactly(one + "/" + other);
        assertThat(alike(other, one)).containsExactly(other + "/" + one);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"明,华", "宇,字", "方,高", "a,b", "未,a", "羓,羃"})
    @DisplayName("号码不同、笔画相差多的，和表里没有的，都不算形近")
    void others_are_not(String one, String other) {
        assertThat(alike(one, other)).isEmpty();
    }

    @Test
    @DisplayName("姓名里每一处不同都形近才算，说出是哪几处；字数不同、完全相同的不算")
    void names_are_alike_only_where_every_difference_is() {
        assertThat(alike("侯小晴", "候小睛")).containsExactly("侯/候", "晴/睛");
        assertThat(alike("张晴明", "张睛华")).isEmpty();
        assertThat(alike("张晴", "张晴")).isEmpty();
        assertThat(alike("张晴", "张晴晴")).isEmpty();
        assertThat(alike("", "")).isEmpty();
        assertThat(alike("张\uD842\uDFB7末", "张\uD842\uDFB7未")).containsExactly("末/未");
    }

    private static List<String> alike(String one, String other) {
        return Shapes.alike(one.codePoints().toArray(), other.codePoints().toArray());
    }
}
