package org.baoxue.api.policy.rule;

import java.util.Optional;

/**
 * Which of a child's three places governs one kind of fact.
 *
 * @param fact the kind of fact
 * @param place the place whose policy holds
 * @param approval the place whose township must approve; empty if the plan asks for no approval
 */
public record GoverningPlace(Fact fact, Place place, Optional<Place> approval) implements Rule {}
