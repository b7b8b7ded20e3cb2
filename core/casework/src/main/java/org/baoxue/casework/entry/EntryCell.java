package org.baoxue.casework.entry;

/**
 * A village group or village of entrants, or a school that pupils leave.
 *
 * @param id its unit, or the digits of a place that has no unit
 * @param name its name with that of the village
 */
public record EntryCell(String id, String name, EntryPart part, EntryCount count) {}
