package org.baoxue.access;

import java.util.Optional;

/**
 * Which accounts are wanted; by name.
 *
 * @param role of this role
 * @param unitId of this unit
 * @param text part of the name
 * @param page part of the list
 */
public record AccountQuery(Optional<Role> role, Optional<String> unitId, Optional<String> text, PageRequest page) {

    /** All accounts. */
    public static AccountQuery all(PageRequest page) {
        return new AccountQuery(Optional.empty(), Optional.empty(), Optional.empty(), page);
    }
}
