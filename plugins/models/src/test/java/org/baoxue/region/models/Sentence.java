package org.baoxue.region.models;

import java.util.function.Consumer;
import org.baoxue.api.policy.rule.Rule;

/**
 * A sentence of a plan that became policy.
 *
 * @param words its words, to the letter, as the rule quotes them
 * @param key the rule
 * @param type the rule's type
 * @param holds what must be true of the rule
 */
record Sentence<R extends Rule>(String words, String key, Class<R> type, Consumer<R> holds) {

    static <R extends Rule> Sentence<R> says(String words, String key, Class<R> type, Consumer<R> holds) {
        return new Sentence<>(words, key, type, holds);
    }
}
