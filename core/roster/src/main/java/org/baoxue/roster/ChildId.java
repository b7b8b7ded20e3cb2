package org.baoxue.roster;

import java.util.regex.Pattern;

/**
 * A child's pseudonym in this installation: the keyed hash of the normalised ID number or, for a child without one, of
 * the student number. The same child has the same pseudonym in every list and after a restore; it says nothing about
 * the number, so it may stand in URLs and logs.
 *
 * @param value 26 characters of lower-case base32 (128 bits)
 */
public record ChildId(String value) implements Comparable<ChildId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{26}");

    /**
     * @throws IllegalArgumentException if {@code value} is not 26 characters of base32
     */
    public ChildId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("学生代号应为26位 (a child's pseudonym has 26 characters of base32)");
        }
    }

    @Override
    public int compareTo(ChildId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
