package org.baoxue.roster.internal.column;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns that a list must have.
 *
 * @param groups of each group one column at least
 */
public record Needs(List<Set<Field>> groups) {

    boolean metBy(Set<Field> fields) {
        return groups.stream().allMatch(group -> group.stream().anyMatch(fields::contains));
    }

    long metCount(Set<Field> fields) {
        return groups.stream()
                .filter(group -> group.stream().anyMatch(fields::contains))
                .count();
    }

    String missing(Set<Field> fields) {
        return groups.stream()
                .filter(group -> group.stream().noneMatch(fields::contains))
                .map(group -> group.stream().sorted().map(Field::chinese).collect(Collectors.joining("或")))
                .collect(Collectors.joining("、"));
    }
}
