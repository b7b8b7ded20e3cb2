package org.baoxue.policy.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.policy.internal.vocabulary.AnyPlain;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever two rules say: an answer, and never one that contradicts another. */
class ComparisonLawsTest {
    private static final int ROUNDS = 1_500;

    @ParameterizedTest
    @EnumSource(Block.class)
    @DisplayName("反过来问，答案相反；相同当且仅当内容相同")
    void the_reverse_question_has_the_reverse_answer_and_only_equals_are_the_same(Block block) {
        Random random = new Random(20261125 + block.ordinal());
        AnyPlain any = new AnyPlain(random);
        RuleKey key = new RuleKey(block.key() + ".any");
        Set<Relation> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> first = any.rule(block);
            Map<String, Object> second = random.nextInt(4) == 0 ? any.rule(block) : any.variation(block, first);
            Strength firstStrength = strength(random);
            Strength secondStrength = random.nextInt(3) == 0 ? strength(random) : firstStrength;

            RuleRelation there = Comparisons.compare(key, first, firstStrength, second, secondStrength);
            RuleRelation back = Comparisons.compare(key, second, secondStrength, first, firstStrength);

            assertThat(back.relation())
                    .as("%s / %s", first, second)
                    .isEqualTo(there.relation().reversed());
            there.fields()
                    .forEach((name, field) -> assertThat(back.fields().get(name).relation())
                            .as("%s of %s / %s", name, first, second)
                            .isEqualTo(field.relation().reversed()));
            boolean sameStrength = firstStrength == secondStrength;
            if (there.relation() == Relation.SAME) {
                assertThat(sameStrength).isTrue();
                assertThat(meaning(first, true)).isEqualTo(meaning(second, true));
            } else if (sameStrength) {
                assertThat(meaning(first, false)).isNotEqualTo(meaning(second, false));
            }
            seen.add(there.relation());
        }
        assertThat(seen).contains(Relation.SAME, Relation.STRICTER, Relation.LAXER);
    }

    private static Strength strength(Random random) {
        return Strength.values()[random.nextInt(Strength.values().length)];
    }

    /** The plain values with numbers by value; where an order of items says nothing, in an order of our own. */
    private static Object meaning(Object plain, boolean inOurOrder) {
        if (plain instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (plain instanceof Map<?, ?> map) {
            Map<Object, Object> each = new TreeMap<>();
            map.forEach((name, value) -> each.put(name, meaning(value, inOurOrder)));
            return each;
        }
        if (plain instanceof List<?> list) {
            Stream<Object> items = list.stream().map(item -> meaning(item, inOurOrder));
            return (inOurOrder ? items.sorted(Comparator.comparing(String::valueOf)) : items).toList();
        }
        return plain;
    }
}
