package org.baoxue.policy.internal.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.baoxue.api.policy.Block;

/** Plain values of every shape that the vocabulary knows, by chance. */
public final class AnyPlain {
    private final Random random;

    public AnyPlain(Random random) {
        this.random = random;
    }

    /** Fields of a rule of this block. */
    public Map<String, Object> rule(Block block) {
        return struct(Vocabulary.of(block).body());
    }

    /** The same fields with one of them given anew or left out. */
    public Map<String, Object> variation(Block block, Map<String, Object> rule) {
        Struct<?> body = Vocabulary.of(block).body();
        Field<?> field = body.fields().get(random.nextInt(body.fields().size()));
        Map<String, Object> next = new LinkedHashMap<>(rule);
        if (!field.required() && random.nextInt(4) == 0) {
            next.remove(field.name());
        } else {
            next.put(field.name(), value(field.type()));
        }
        return next;
    }

    private Map<String, Object> struct(Struct<?> struct) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Field<?> field : struct.fields()) {
            if (field.required() || random.nextBoolean()) {
                plain.put(field.name(), value(field.type()));
            }
        }
        return plain;
    }

    private Object value(Type<?> type) {
        if (type instanceof Struct<?> struct) {
            return struct(struct);
        }
        if (type instanceof Choice<?> choice) {
            int pick = random.nextInt(choice.words().size() + choice.structs().size());
            return pick < choice.words().size()
                    ? choice.words().keySet().stream().sorted().toList().get(pick)
                    : struct(choice.structs().get(pick - choice.words().size()));
        }
        if (type instanceof ListType<?> list) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < list.min() + random.nextInt(3); i++) {
                Object item = value(list.element());
                if (!items.contains(item)) {
                    items.add(item);
                }
            }
            return items;
        }
        if (type instanceof EnumType<?> words) {
            List<String> keys = List.copyOf(words.words().keySet());
            return keys.get(random.nextInt(Math.min(4, keys.size())));
        }
        if (type instanceof IntegerType number) {
            return (long) number.min() + random.nextInt(Math.min(3, number.max() - number.min() + 1));
        }
        if (type instanceof DecimalType) {
            return new BigDecimal(List.of("98", "98.0", "99", "99.8", "2").get(random.nextInt(5)));
        }
        if (type instanceof BooleanType) {
            return random.nextBoolean();
        }
        if (type instanceof MonthDayType) {
            return List.of("08-31", "02-29").get(random.nextInt(2));
        }
        if (type instanceof DateType) {
            return "2028-02-29";
        }
        if (type instanceof RuleKeyType key) {
            return key.block().key() + "." + List.of("one", "other").get(random.nextInt(2));
        }
        return List.of("甲", "乙").get(random.nextInt(2));
    }
}
