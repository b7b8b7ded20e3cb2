package org.baoxue.roster;

import java.util.Optional;
import java.util.OptionalLong;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;

/**
 * Which children of a group's list to list, ordered by place and name.
 *
 * @param kind which list, one with {@link ListKind#ofGroup}
 * @param division only children of this place
 * @param presence only those listed, or only those missing
 * @param asOf the roster as of this sequence; the newest if empty
 * @param page part of the list
 */
public record ListingQuery(
        ListKind kind,
        Optional<DivisionCode> division,
        Optional<Presence> presence,
        OptionalLong asOf,
        PageRequest page) {}
