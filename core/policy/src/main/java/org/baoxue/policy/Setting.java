package org.baoxue.policy;

import java.time.Instant;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;

/**
 * A value that an administrator set where the plans of a place are silent (本地设定).
 *
 * @param id assigned when it was set
 * @param division the place, with all places inside it
 * @param key the rule
 * @param field the field of the rule
 * @param value as written in a region file
 * @param actor who set it
 * @param at when
 * @param reason why
 */
public record Setting(
        long id,
        DivisionCode division,
        RuleKey key,
        String field,
        String value,
        String actor,
        Instant at,
        String reason) {}
