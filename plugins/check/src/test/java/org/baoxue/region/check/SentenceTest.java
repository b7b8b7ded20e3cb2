package org.baoxue.region.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("逐句测试的表")
class SentenceTest {

    @Test
    @DisplayName("一行一句；沉默单写")
    void rowsAreReadAndSilenceIsKnown() {
        List<Sentence> rows = Sentence.table("""
                threshold.retention-rate | 巩固率达到99% | value=99; comparison=at-least

                notice.return | 方案未规定
                """);

        assertThat(rows)
                .containsExactly(
                        new Sentence(
                                "threshold.retention-rate",
                                "巩固率达到99%",
                                Map.of("value", "99", "comparison", "at-least")),
                        new Sentence("notice.return", Sentence.SILENCE, Map.of()));
        assertThat(rows).extracting(Sentence::isSilence).containsExactly(false, true);
    }

    @Test
    @DisplayName("缺一栏、缺等号的行报出原行")
    void aRowOfAnotherShapeIsQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sentence.table("tag.key-groups | 留守儿童"))
                .withMessageContaining("tag.key-groups | 留守儿童");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sentence.table("tag.key-groups | 留守儿童 | groups"))
                .withMessageContaining("groups");
    }

    @Test
    @DisplayName("层级、步骤、收件人写成短句，其余照区域文件")
    void valuesAreWrittenShort() {
        assertThat(Sentence.text(
                        List.of(Map.of("holder", "village-group", "charge", "household", "charge-words", "村民"))))
                .isEqualTo("[village-group→household（村民）]");
        assertThat(Sentence.text(Map.of("step", "order", "by", "township-government", "document", "限期复学通知书")))
                .isEqualTo("order@township-government《限期复学通知书》");
        assertThat(Sentence.text(Map.of("kind", "county-education", "of", "reporter")))
                .isEqualTo("county-education@reporter");
        assertThat(Sentence.text(Map.of("per", "week", "measure", "visit", "at-least", 1L)))
                .isEqualTo("{at-least: 1, measure: visit, per: week}");
        assertThat(Sentence.text(new BigDecimal("0.20"))).isEqualTo("0.20");
    }
}
