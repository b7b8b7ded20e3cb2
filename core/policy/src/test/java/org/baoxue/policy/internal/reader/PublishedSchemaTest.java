package org.baoxue.policy.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("发布的 JSON Schema")
class PublishedSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../api/src/main/resources/org/baoxue/api/policy/region.schema.json",
                "../../plugins/region.schema.json"
            })
    @DisplayName("与词汇描述生成的一字不差")
    void the_published_schema_is_the_generated_one(Path file) throws IOException {
        String generated = RegionSchema.text();
        if ("write".equals(System.getProperty("baoxue.schema"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated, StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .as("词汇改动后重写 (after changing the vocabulary): -Dtest=PublishedSchemaTest -Dbaoxue.schema=write")
                .isEqualTo(generated);
    }
}
