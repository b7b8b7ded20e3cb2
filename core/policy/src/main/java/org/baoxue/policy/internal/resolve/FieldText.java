package org.baoxue.policy.internal.resolve;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Nearest;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Yaml;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.Vocabulary;

/** The value of one field of a rule, written as in a region file. */
public final class FieldText {
    private FieldText() {}

    /** The plain value; empty, with findings, if the field or the value is none of the vocabulary. */
    public static Optional<Object> read(RuleKey key, String field, String text, Findings findings) {
        Struct<?> body = Vocabulary.of(key.block()).body();
        Place place = Place.of("").child(key.text()).child(field);
        Optional<Field<?>> known = body.field(field);
        if (known.isEmpty()) {
            findings.error(
                    place,
                    0,
                    field,
                    String.join(" | ", body.names()),
                    "没有这个键 (no such key)" + Nearest.hint(field, body.names()));
            return Optional.empty();
        }
        return Yaml.read("", text.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(tree -> known.get().type().read(tree, place, findings));
    }
}
