package org.baoxue.casework.internal.change;

import java.util.Set;

/** Told after a change of 学籍 was registered. */
@FunctionalInterface
public interface ChangeListener {

    /** Pupils of these classes, or who were there before, may be rightly away on other days than before. */
    void registered(Set<String> classIds);
}
