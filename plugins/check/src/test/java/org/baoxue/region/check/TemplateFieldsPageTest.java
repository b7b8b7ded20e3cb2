package org.baoxue.region.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baoxue.policy.template.TemplateField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("plugins/README.md 的占位符")
class TemplateFieldsPageTest {

    @ParameterizedTest
    @EnumSource(TemplateField.class)
    @DisplayName("列出模板能用的每一个")
    void listsEveryFieldOfTemplates(TemplateField field) throws IOException {
        assertThat(Files.readString(Path.of("../README.md"), StandardCharsets.UTF_8))
                .contains("`{{" + field.key() + "}}`");
    }
}
