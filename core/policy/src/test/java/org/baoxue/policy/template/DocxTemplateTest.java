package org.baoxue.policy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baoxue.policy.template.Docx.paragraph;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("文书模板：普通的 docx 文件，只填空，不判断")
class DocxTemplateTest {

    private static final Map<TemplateField, String> VALUES =
            Map.of(TemplateField.CHILD_NAME, "王小明", TemplateField.DOCUMENT_UNTIL, "2026年10月19日");

    @Test
    @DisplayName("Word 常把占位符拆成几段文字：照样填上，前后的字都在")
    void a_place_split_over_runs_is_filled() throws TemplateException {
        DocxTemplate template = DocxTemplate.read(
                Docx.file(paragraph("请于{", "{docu", "ment.until }", "}前送", "{{child.name}}返校，{{child.", "name}}须到校。")));

        assertThat(template.fields()).containsExactlyInAnyOrder(TemplateField.CHILD_NAME, TemplateField.DOCUMENT_UNTIL);
        assertThat(Docx.text(template.fill(VALUES))).isEqualTo("请于2026年10月19日前送王小明返校，王小明须到校。");
    }

    @Test
    @DisplayName("值里的符号、占位符、换行、控制字符都只是文字")
    void a_value_is_nothing_but_text() throws TemplateException {
        DocxTemplate template = DocxTemplate.read(Docx.file(paragraph("甲{{child.name}}乙{{document.until}}")));

        byte[] filled = template.fill(Map.of(
                TemplateField.CHILD_NAME, "<w:p>&\"{{document.until}}\u0000\u0007",
                TemplateField.DOCUMENT_UNTIL, "第一行\r\n第二行"));

        assertThat(Docx.part(filled, "word/document.xml"))
                .contains("甲&lt;w:p&gt;&amp;\"{{document.until}}")
                .contains("<w:br/>");
        assertThat(Docx.text(filled)).endsWith("乙第一行\n第二行");
    }

    @Test
    @DisplayName("不知道的留出横线，由人手写；页眉页脚、文本框也填")
    void what_is_not_known_is_left_to_the_pen() throws TemplateException {
        Map<String, String> parts = Docx.parts(paragraph("监护人{{child.guardian}}") + "<w:p><w:r><w:txbxContent>"
                + paragraph("框{{child.name}}") + "</w:txbxContent></w:r><w:r><w:t>外{{child.name}}</w:t></w:r></w:p>");
        parts.put(
                "word/footer1.xml",
                "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + paragraph("{{document.number}}") + "</w:ftr>");

        byte[] filled = DocxTemplate.read(Docx.file(parts))
                .fill(Map.of(TemplateField.CHILD_NAME, "王小明", TemplateField.DOCUMENT_NUMBER, "1号"));

        assertThat(Docx.text(filled)).isEqualTo("监护人" + DocxTemplate.BY_HAND + "框王小明外王小明");
        assertThat(Docx.part(filled, "word/footer1.xml")).contains("1号");
    }

    @Test
    @DisplayName("同样的值，同样的字节")
    void equal_values_make_equal_bytes() throws TemplateException {
        byte[] file = Docx.file(paragraph("{{child.name}}"));

        assertThat(DocxTemplate.read(file).fill(VALUES))
                .isEqualTo(DocxTemplate.read(file).fill(VALUES));
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("没有的占位符", Docx.file(paragraph("{{child.nam}}")), "是否为 child.name"),
                Arguments.of("跨段的占位符", Docx.file(paragraph("{{child.") + paragraph("name}}")), "占位符不完整"),
                Arguments.of("少一个花括号", Docx.file(paragraph("{{child.name}")), "占位符不完整"),
                Arguments.of("不是 zip", "PK nothing".getBytes(StandardCharsets.UTF_8), "不是 Word 文档"),
                Arguments.of("没有正文", Docx.file(Map.of("word/other.xml", "<a/>")), "不是 Word 文档"),
                Arguments.of("正文损坏", Docx.file("<w:p>"), "模板内容损坏"),
                Arguments.of("正文有文档类型声明", with("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "损坏"),
                Arguments.of("含宏", with("word/vbaProject.bin", "x"), "不得含宏"),
                Arguments.of("含嵌入的对象", with("word/embeddings/a.bin", "x"), "不得含宏或嵌入"),
                Arguments.of(
                        "引用外部内容",
                        with("word/_rels/document.xml.rels", "<R><r TargetMode='External' Target='http://x'/></R>"),
                        "不得引用外部内容"),
                Arguments.of("解压后过大", with("word/big.xml", " ".repeat(OfficePackage.MAX_INFLATED)), "解压后过大"));
    }

    private static byte[] with(String name, String content) {
        Map<String, String> parts = Docx.parts(paragraph("正文"));
        parts.put(name, content);
        return Docx.file(parts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    @DisplayName("不能作模板的文件，说明是什么、应是什么")
    void an_unfit_file_is_refused(String name, byte[] file, String message) {
        assertThatThrownBy(() -> DocxTemplate.read(file))
                .isInstanceOfSatisfying(TemplateException.class, refusal -> {
                    assertThat(refusal.found()).isNotEmpty();
                    assertThat(refusal.expected()).isNotEmpty();
                })
                .hasMessageContaining(message);
    }
}
