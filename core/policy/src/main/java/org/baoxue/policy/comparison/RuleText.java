package org.baoxue.policy.comparison;

import java.util.Arrays;
import org.baoxue.api.policy.Deviation;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.policy.internal.vocabulary.Labels;
import org.baoxue.policy.internal.vocabulary.Vocabulary;
import org.baoxue.policy.internal.vocabulary.Wording;

/** Fields of rules in Chinese, as people read them. Pure and total. */
public final class RuleText {
    private RuleText() {}

    /** The name of a field. */
    public static String label(String field) {
        return Labels.of(field);
    }

    /**
     * A value of a field.
     *
     * @param plain a plain value as in {@code Statement.fields()}, or the key of a strength
     */
    public static String of(RuleKey key, String field, Object plain) {
        if (field.equals(Deviation.STRENGTH)) {
            return Arrays.stream(Strength.values())
                    .filter(strength -> strength.key().equals(plain))
                    .findFirst()
                    .map(Strength::chinese)
                    .orElseGet(() -> String.valueOf(plain));
        }
        return Vocabulary.of(key.block())
                .body()
                .field(field)
                .map(known -> Wording.of(known.type(), plain))
                .orElseGet(() -> String.valueOf(plain));
    }
}
