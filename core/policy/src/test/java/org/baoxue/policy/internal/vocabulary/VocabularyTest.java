package org.baoxue.policy.internal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {
    private static final Map<String, String> SHORTER = Map.of("entry-age-reached-by", "entry-age-by");

    @ParameterizedTest
    @EnumSource(Block.class)
    void the_fields_of_a_block_are_the_components_of_its_record(Block block) {
        BlockSchema<?> schema = Vocabulary.of(block);
        List<String> components = Arrays.stream(schema.type().getRecordComponents())
                .map(component ->
                        component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .map(name -> SHORTER.getOrDefault(name, name))
                .toList();

        assertThat(schema.body().names()).containsExactlyElementsOf(components);
    }

    @ParameterizedTest
    @EnumSource(Block.class)
    void a_field_may_be_left_out_only_if_its_record_can_do_without(Block block) {
        BlockSchema<?> schema = Vocabulary.of(block);
        for (int i = 0; i < schema.body().fields().size(); i++) {
            Field<?> field = schema.body().fields().get(i);
            Class<?> type = schema.type().getRecordComponents()[i].getType();
            boolean canBeEmpty =
                    type == Optional.class || type == boolean.class || Collection.class.isAssignableFrom(type);
            assertThat(field.required() || canBeEmpty).as(field.name()).isTrue();
        }
    }
}
