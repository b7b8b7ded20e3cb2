package org.baoxue.api.policy;

import java.util.Map;

/**
 * An example that a rule carries: given facts and what must follow from them. It runs whenever its region is checked, against
 * the rule as it resolves at the place of its layer; a region with a failing example is rejected.
 *
 * @param name what the example shows, in words
 * @param given facts, as plain values
 * @param expect what must follow, as plain values
 */
public record Example(String name, Map<String, Object> given, Map<String, Object> expect) {

    public Example {
        given = Map.copyOf(given);
        expect = Map.copyOf(expect);
    }
}
