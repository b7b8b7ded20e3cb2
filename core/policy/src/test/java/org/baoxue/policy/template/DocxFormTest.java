package org.baoxue.policy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("平台自己的格式：表格的一行按清单重复，值里的花括号不再当占位符")
class DocxFormTest {

    private static final Map<String, Set<String>> LISTS = Map.of("visit", Set.of("visit.on", "visit.words"));
    private static final String BODY = Docx.paragraph("{{na", "me}}手册")
            + "<w:tbl><w:tr><w:tc>" + Docx.paragraph("日期") + "</w:tc></w:tr><w:tr><w:tc>"
            + Docx.paragraph("{{visit.on}}") + "</w:tc><w:tc>" + Docx.paragraph("{{visit.words}}")
            + "</w:tc></w:tr></w:tbl>" + Docx.paragraph("完");

    @Test
    @DisplayName("两项得两行，在表头之后，依次序")
    void a_row_for_every_item() throws TemplateException {
        byte[] filled = form().fill(
                        Map.of("name", "王小明"),
                        Map.of(
                                "visit",
                                List.of(
                                        Map.of("visit.on", "9月2日", "visit.words", "练习<穿衣>\n吃饭"),
                                        Map.of("visit.on", "9月9日", "visit.words", "{{name}}与{{visit.on}}"))));
        assertThat(Docx.text(filled)).isEqualTo("王小明手册日期9月2日练习&lt;穿衣&gt;\n吃饭9月9日{{name}}与{{visit.on}}完");
    }

    @Test
    @DisplayName("没有一项的清单留一行由人手写")
    void an_empty_list_keeps_a_row_to_write_in() throws TemplateException {
        assertThat(Docx.text(form().fill(Map.of("name", " "), Map.of()))).isEqualTo("＿＿＿＿＿＿手册日期＿＿＿＿＿＿＿＿＿＿＿＿完");
    }

    @Test
    @DisplayName("没有声明的占位符不收")
    void an_unknown_place_is_refused() {
        assertThatThrownBy(() -> DocxForm.read(Docx.file(BODY), Set.of("title"), LISTS))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("没有这个占位符");
    }

    private static DocxForm form() throws TemplateException {
        return DocxForm.read(Docx.file(BODY), Set.of("name"), LISTS);
    }
}
