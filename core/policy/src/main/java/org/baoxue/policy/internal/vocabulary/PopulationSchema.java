package org.baoxue.policy.internal.vocabulary;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.api.policy.rule.PopulationGroup;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** {@link Block#POPULATION}. */
final class PopulationSchema {
    private static final IntegerType AGE = new IntegerType(0, 30);
    private static final Field<Integer> ENTRY_AGE = Field.optional("entry-age", AGE);
    private static final Field<MonthDay> ENTRY_AGE_BY = Field.optional("entry-age-by", new MonthDayType());
    private static final Field<Integer> AGE_FROM = Field.optional("age-from", AGE);
    private static final Field<Integer> AGE_TO = Field.optional("age-to", AGE);
    private static final Field<List<PopulationGroup>> COUNTED = Field.optional(
                    "counted", new ListType<>(EnumType.of(PopulationGroup.class, PopulationGroup::key), 1))
            .stricter(Orders.MORE);
    private static final Field<List<String>> LEDGERS =
            Field.optional("ledgers", new ListType<>(TextType.ANY, 1)).stricter(Orders.MORE);

    static final BlockSchema<Population> SCHEMA = new BlockSchema<>(
            Block.POPULATION,
            Population.class,
            new Struct<>(
                    List.of(ENTRY_AGE, ENTRY_AGE_BY, AGE_FROM, AGE_TO, COUNTED, LEDGERS),
                    values -> new Population(
                            values.find(ENTRY_AGE),
                            values.find(ENTRY_AGE_BY),
                            values.find(AGE_FROM),
                            values.find(AGE_TO),
                            Set.copyOf(values.find(COUNTED).orElse(List.of())),
                            values.find(LEDGERS).orElse(List.of()))),
            PopulationSchema::agesInOrder);

    private PopulationSchema() {}

    private static void agesInOrder(Tree.Mapping tree, Values values, Place place, Findings findings) {
        Optional<Integer> from = values.find(AGE_FROM);
        Optional<Integer> to = values.find(AGE_TO);
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            findings.error(
                    place.child(AGE_TO.name()),
                    tree.get(AGE_TO.name()).line(),
                    to.get().toString(),
                    "≥ " + from.get(),
                    "年龄上限小于下限 (age-to is less than age-from)");
        }
    }
}
