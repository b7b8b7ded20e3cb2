package org.baoxue.policy.internal.vocabulary;

import java.util.Map;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/**
 * The one description of a block: its fields, their types, and what must hold between them.
 *
 * @param block the block
 * @param type the record that its rules are bound to
 * @param body its fields
 * @param check what must hold between fields; sees only fields that were read without error
 */
public record BlockSchema<R extends Rule>(Block block, Class<R> type, Struct<R> body, Check check) {

    /** A check between the fields of one statement. */
    @FunctionalInterface
    public interface Check {
        /** No check. */
        Check NONE = (tree, values, place, findings) -> {};

        void check(Tree.Mapping tree, Values values, Place place, Findings findings);
    }

    /**
     * Binds plain values of a statement, filled where it was silent.
     *
     * @throws IllegalStateException if a required field is absent
     */
    public R bind(Map<String, Object> plain) {
        return body.bind(plain);
    }
}
