package org.baoxue.region.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baoxue.api.policy.Block;
import org.baoxue.policy.internal.example.ExampleSchema;
import org.baoxue.policy.internal.example.Examples;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.Vocabulary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("plugins/vocabulary.md")
class VocabularyPageTest {

    @ParameterizedTest
    @EnumSource(Block.class)
    @DisplayName("列出每个块的全部项")
    void listsAllFieldsOfABlock(Block block) throws IOException {
        String fields = Vocabulary.of(block).body().fields().stream()
                .map(field -> field.required() ? field.name() : field.name() + "?")
                .collect(Collectors.joining(" "));

        assertThat(page())
                .containsPattern("\\| `" + block.key() + "` \\| [^|]+ \\| `" + Pattern.quote(fields) + "` \\|");
    }

    @ParameterizedTest
    @MethodSource("withExamples")
    @DisplayName("列出示例能给什么、能预期什么")
    void listsWhatExamplesGiveAndExpect(Block block) throws IOException {
        ExampleSchema<?> schema = Examples.of(block).orElseThrow();
        String given = schema.given().fields().stream()
                .map(field -> field.name() + "?")
                .collect(Collectors.joining(" "));

        assertThat(page())
                .containsPattern("\\| `" + block.key() + "` \\| `" + Pattern.quote(given) + "`[^|]*\\| `"
                        + names(schema.expect()) + "`[^|]*\\|");
    }

    private static String names(Struct<?> struct) {
        return Pattern.quote(String.join(" ", struct.names()));
    }

    static List<Block> withExamples() {
        return Arrays.stream(Block.values())
                .filter(block -> Examples.of(block).isPresent())
                .toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../vocabulary.md"), StandardCharsets.UTF_8);
    }
}
