package org.baoxue.casework.responsibility;

import java.util.Optional;

/**
 * Who answers. Personal data: readers without the purpose see name and phone masked.
 *
 * @param name name
 * @param post 职务
 * @param phone phone; empty if none is known
 * @param unit code of the unit that the person belongs to
 */
public record Person(String name, String post, String phone, Optional<String> unit) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Person[" + unit.orElse("") + "]";
    }
}
