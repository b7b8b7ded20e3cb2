package org.baoxue.casework.entry;

import java.util.Optional;
import org.baoxue.access.PageRequest;

/**
 * Which children of a round, in the order of its sheets; each restriction is empty for all.
 *
 * @param cell village group, village or school
 */
public record EntryQuery(
        Optional<EntryPart> part, Optional<EntryStanding> standing, Optional<String> cell, PageRequest page) {}
