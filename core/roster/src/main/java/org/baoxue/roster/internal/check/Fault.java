package org.baoxue.roster.internal.check;

/**
 * Why a row is handed back.
 *
 * @param column the file's header, or the field's usual one
 * @param value as the file says it
 * @param reason in words for the user
 */
public record Fault(String column, String value, String reason) {}
