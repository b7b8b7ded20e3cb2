package org.baoxue.policy;

import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;

/**
 * One rule of a published calendar.
 *
 * @param division the place it speaks for
 * @param key its key
 * @param region the region or imported calendar that brings it
 * @param layer name of its layer
 * @param imported whether an administrator imported it; else a bundle brings it
 * @param source title of the document it was taken from; empty if none is named
 */
public record PublishedRule(
        DivisionCode division, RuleKey key, String region, String layer, boolean imported, Optional<String> source) {}
