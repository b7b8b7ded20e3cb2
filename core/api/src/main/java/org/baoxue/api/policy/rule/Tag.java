package org.baoxue.api.policy.rule;

import java.util.List;

/**
 * Groups and grades that a plan watches most. They become tags of children.
 *
 * @param groups key groups, in the plan's words
 * @param grades key grades, 1 to 9 over the nine years of compulsory education
 */
public record Tag(List<String> groups, List<Integer> grades) implements Rule {

    public Tag {
        groups = List.copyOf(groups);
        grades = List.copyOf(grades);
    }
}
