package org.baoxue.policy.internal.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.internal.vocabulary.Choice;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.ListType;
import org.baoxue.policy.internal.vocabulary.RuleKeyType;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.Type;
import org.baoxue.policy.internal.vocabulary.Vocabulary;

/** The other rules that a statement refers to, however deep in its fields. */
final class KeyReferences {

    private KeyReferences() {}

    /**
     * One reference.
     *
     * @param field the statement's field that holds it
     * @param path its place inside the statement
     * @param key the rule referred to
     */
    record Reference(String field, String path, RuleKey key) {}

    static List<Reference> in(Statement statement) {
        List<Reference> found = new ArrayList<>();
        for (Field<?> field : Vocabulary.of(statement.key().block()).body().fields()) {
            Object plain = statement.fields().get(field.name());
            if (plain != null) {
                collect(field.type(), plain, field.name(), field.name(), found);
            }
        }
        return found;
    }

    private static void collect(Type<?> type, Object plain, String field, String path, List<Reference> found) {
        if (type instanceof RuleKeyType key) {
            found.add(new Reference(field, path, key.bind(plain)));
        } else if (type instanceof Struct<?> struct && plain instanceof Map<?, ?> map) {
            inStruct(struct, map, field, path, found);
        } else if (type instanceof Choice<?> choice && plain instanceof Map<?, ?> map) {
            choice.structOf(map).ifPresent(struct -> inStruct(struct, map, field, path, found));
        } else if (type instanceof ListType<?> list && plain instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                collect(list.element(), items.get(i), field, path + "[" + (i + 1) + "]", found);
            }
        }
    }

    private static void inStruct(Struct<?> struct, Map<?, ?> map, String field, String path, List<Reference> found) {
        for (Field<?> inner : struct.fields()) {
            Object plain = map.get(inner.name());
            if (plain != null) {
                collect(inner.type(), plain, field, path + "." + inner.name(), found);
            }
        }
    }
}
