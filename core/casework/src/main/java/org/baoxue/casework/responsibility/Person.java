package org.baoxue.casework.responsibility;

import java.util.Optional;

/**
 * Who answers. Personal data: readers without the purpose see name and phone masked.
 *
 * @param name name
 * @param post 职务
 * @param phone phone; empty if none is known
 * @param unit code of the unit that the person belongs to
 * @param account sign-in name of the person's account on the platform; empty if there is none, and for readers without the
 *     purpose
 */
public record Person(String name, String post, String phone, Optional<String> unit, Optional<String> account) {

    /** A person without an account. */
    public Person(String name, String post, String phone, Optional<String> unit) {
        this(name, post, phone, unit, Optional.empty());
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Person[" + unit.orElse("") + "]";
    }
}
