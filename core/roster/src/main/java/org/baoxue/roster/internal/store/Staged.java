package org.baoxue.roster.internal.store;

/**
 * A new version of a row.
 *
 * @param rowNo its place in the file, unique within the import
 * @param row what it says
 * @param contentHash of what it says
 */
public record Staged<R>(long rowNo, R row, String contentHash) {}
