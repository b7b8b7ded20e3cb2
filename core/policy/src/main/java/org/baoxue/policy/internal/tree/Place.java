package org.baoxue.policy.internal.tree;

/**
 * Where in a region's files.
 *
 * @param file the file; empty for the region as a whole
 * @param key path of the key
 */
public record Place(String file, String key) {
    private static final int SHOWN = 100;

    /** The whole file. */
    public static Place of(String file) {
        return new Place(file, "");
    }

    /** The place of a key inside this one. */
    public Place child(String name) {
        String shown = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
        return new Place(file, key.isEmpty() ? shown : key + "." + shown);
    }

    /** The place of a list item, counted from 1. */
    public Place item(int number) {
        return new Place(file, key + "[" + number + "]");
    }
}
