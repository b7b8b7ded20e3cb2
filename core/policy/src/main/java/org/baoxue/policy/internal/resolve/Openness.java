package org.baoxue.policy.internal.resolve;

import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.policy.internal.vocabulary.Vocabulary;

/** Which fields an administrator may set: those that no plan's words decide. */
public final class Openness {
    private Openness() {}

    /**
     * Whether a field is open: absent, our own proposal, set locally before, or words without a number.
     *
     * @param value what stands, or null
     */
    public static boolean isOpen(RuleKey key, String field, FieldValue value) {
        if (value == null || value.origin() == Origin.PLATFORM_DEFAULT || value.origin() == Origin.SET_LOCALLY) {
            return true;
        }
        return Vocabulary.of(key.block())
                .body()
                .field(field)
                .filter(known -> known.vague().test(value.value()))
                .isPresent();
    }
}
