package org.baoxue.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.policy.template.Docx.paragraph;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.baoxue.policy.template.Docx;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("区域自带的文书模板")
class RegionTemplatesTest {

    private static final String REGION = """
            vocabulary: 1
            region: papers
            title: 某地
            documents:
              plan: {title: 某地方案, quality: c}
            layers:
              - id: papers
                name: 某地方案
                division: "999901"
                rules:
                  paper.persuasion:
                    origin: quoted
                    source: {document: plan, quote: 做好劝返记录}
                    title: 劝返记录
                    content: persuasion
                    signatures: [劝返人, 家长]
                    template: templates/record.docx
                    unsaid: [issuer]
            """;

    @Test
    @DisplayName("规则所用的模板在区域里，占位符都认得：接受，并随区域一同存档")
    void a_region_with_its_template() {
        byte[] template = Docx.file(paragraph("{{child.name}}"));
        CheckResult with = check("templates/record.docx", template);
        CheckResult other = check("templates/record.docx", Docx.file(paragraph("{{child.name}}。")));

        assertThat(with.findings()).isEmpty();
        assertThat(with.region().orElseThrow().contentHash())
                .isNotEqualTo(other.region().orElseThrow().contentHash());
    }

    @Test
    @DisplayName("所用的模板不在区域里：写明行、键与有哪些")
    void a_template_that_is_not_there() {
        errors(check("templates/records.docx", Docx.file(paragraph("x"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isPositive();
                    assertThat(finding.key()).endsWith("paper.persuasion.template");
                    assertThat(finding.expected()).isEqualTo("templates/records.docx");
                });
    }

    @Test
    @DisplayName("模板里有不认得的占位符：写明文件与最相近的")
    void a_template_with_an_unknown_place() {
        errors(check("templates/record.docx", Docx.file(paragraph("{{child.sexe}}"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo("templates/record.docx");
                    assertThat(finding.found()).contains("child.sexe");
                    assertThat(finding.message()).contains("是否为 child.sex");
                });
    }

    @Test
    @DisplayName("只有模板、没有规则的不是区域")
    void templates_alone_are_no_region() {
        CheckResult result = RegionCheck.check(Map.of("a.docx", Docx.file(paragraph("x"))));

        assertThat(result.accepted()).isFalse();
        errors(result).hasSize(1);
    }

    private static CheckResult check(String name, byte[] template) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("region.yaml", REGION.getBytes(StandardCharsets.UTF_8));
        files.put(name, template);
        return RegionCheck.check(files);
    }

    private static ListAssert<Finding> errors(CheckResult result) {
        return assertThat(result.findings(Severity.ERROR));
    }
}
