package org.baoxue.reporting.preview;

import java.util.List;

/**
 * What a dry run found.
 *
 * @param hash SHA-256 over both policies, the roster, the day and every row in order; the same facts and policies give the
 *     same hash
 * @param looked rows of lists looked at
 * @param children rows of children that change
 * @param duties duties that change
 * @param groups by school or village, those with changes alone
 * @param rules rules that differ where units within reach lie
 */
public record PreviewSummary(
        String hash, long looked, long children, long duties, List<GroupLine> groups, List<RuleChange> rules) {
    public PreviewSummary {
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
    }
}
