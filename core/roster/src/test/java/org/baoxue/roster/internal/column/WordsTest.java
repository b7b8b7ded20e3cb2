package org.baoxue.roster.internal.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void headers_are_found_whatever_their_width_space_and_remarks() {
        Words words = Words.with(List.of());

        assertThat(words.field("＊身份证件号（18位）")).contains(Field.ID_NUMBER);
        assertThat(words.field(" 姓 名 ")).contains(Field.NAME);
        assertThat(words.field("全国学籍号*")).contains(Field.STUDENT_NUMBER);
        assertThat(words.field("备注")).isEmpty();
    }

    @Test
    void the_administrators_words_come_first() {
        Words words = Words.with(List.of("name=学生|备注", "mark.absent=未见"));

        assertThat(words.field("备注")).contains(Field.NAME);
        assertThat(words.meaning("mark", "未见")).contains("absent");
        assertThatThrownBy(() -> Words.with(List.of("nonsense=x"))).hasMessageContaining("nonsense=x");
    }

    @Test
    void no_built_in_word_of_a_group_has_two_meanings() throws IOException {
        Properties builtIn = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("words.properties")) {
            builtIn.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        List<String> words = builtIn.stringPropertyNames().stream()
                .flatMap(key -> Arrays.stream(builtIn.getProperty(key).split("\\|"))
                        .map(word -> key.substring(0, key.indexOf('.')) + " " + word))
                .toList();

        assertThat(words).doesNotHaveDuplicates();
    }
}
