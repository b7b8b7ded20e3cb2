package org.baoxue.policy;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text of a region that is or was in force, to the letter.
 *
 * @param archived which one
 * @param files content by name
 */
public record RegionText(ArchivedRegion archived, SortedMap<String, byte[]> files) {

    public RegionText {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
