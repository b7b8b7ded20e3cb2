package org.baoxue.roster.internal.store;

import java.util.List;

/** Keeps the cells of a row in one text. Cells are free of control characters when they are read. */
public final class Cells {

    private static final String BETWEEN = "\u001f";

    private Cells() {}

    public static String join(List<String> cells) {
        return String.join(BETWEEN, cells);
    }

    public static List<String> split(String joined) {
        return List.of(joined.split(BETWEEN, -1));
    }
}
