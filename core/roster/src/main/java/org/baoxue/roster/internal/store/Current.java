package org.baoxue.roster.internal.store;

import org.baoxue.roster.Presence;

/**
 * The version of a row that is in force.
 *
 * @param contentHash of what it says
 * @param presence listed or flagged as missing
 */
public record Current(String contentHash, Presence presence) {}
