package org.baoxue.roster.matching;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a list says of one child, for comparison alone. Empty texts are unknown.
 *
 * @param idNumber 18 characters
 */
public record Described(
        String name,
        String sex,
        LocalDate birthDate,
        Optional<String> idNumber,
        String guardian,
        String phone,
        String address) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Described";
    }
}
