package org.baoxue.casework.document;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;

/**
 * A document that the plans of a place know.
 *
 * @param rule the rule that declares it
 * @param title its exact title
 * @param about what it is for or tells, as bureaus say it
 * @param made whether it is made out here; those of courts are only recorded
 * @param issuer who issues it; empty if the plan does not say (方案未规定)
 * @param assists who helps to issue it
 * @param ownLayout whether the region brings the layout; otherwise it is the platform's own (平台建议格式)
 * @param sentence the sentence behind the rule
 */
public record DocumentKind(
        RuleKey rule,
        String title,
        String about,
        boolean made,
        Optional<Party> issuer,
        List<Party> assists,
        boolean ownLayout,
        Optional<String> sentence) {

    public DocumentKind {
        assists = List.copyOf(assists);
    }
}
