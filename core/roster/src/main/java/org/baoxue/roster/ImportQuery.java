package org.baoxue.roster;

import java.util.Optional;
import org.baoxue.access.PageRequest;

/**
 * Which imports to list, newest first.
 *
 * @param kind only this kind
 * @param unitId only this unit's own
 * @param page part of the list
 */
public record ImportQuery(Optional<ListKind> kind, Optional<String> unitId, PageRequest page) {

    /** Every import within reach. */
    public static ImportQuery all(PageRequest page) {
        return new ImportQuery(Optional.empty(), Optional.empty(), page);
    }
}
