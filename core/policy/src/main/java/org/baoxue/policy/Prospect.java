package org.baoxue.policy;

import org.baoxue.api.policy.PolicySnapshot;

/**
 * What is in force and what would be, taken at one moment.
 *
 * @param current in force
 * @param next would be in force
 */
public record Prospect(PolicySnapshot current, PolicySnapshot next) {}
