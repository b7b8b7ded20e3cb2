package org.baoxue.api.policy.rule;

/**
 * Which of a child's three places governs one kind of fact.
 *
 * @param fact the kind of fact
 * @param place the place whose policy holds
 */
public record GoverningPlace(Fact fact, Place place) implements Rule {}
