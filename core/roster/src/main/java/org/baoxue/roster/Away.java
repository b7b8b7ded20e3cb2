package org.baoxue.roster;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Days on which a registered change of 学籍 says that a pupil is rightly not in the class. Immutable.
 *
 * @param suspended days of an approved 休学, up to its end or the 复学
 * @param transferred days after a 转出, until the pupil came to the class in which a list has it now
 */
public record Away(SortedSet<LocalDate> suspended, SortedSet<LocalDate> transferred) {

    public static final Away NEVER = new Away(new TreeSet<>(), new TreeSet<>());

    public Away {
        suspended = Collections.unmodifiableSortedSet(new TreeSet<>(suspended));
        transferred = Collections.unmodifiableSortedSet(new TreeSet<>(transferred));
    }

    /** Whether the pupil is rightly not there on a day. */
    public boolean on(LocalDate day) {
        return suspended.contains(day) || transferred.contains(day);
    }

    /** All of the days. */
    public SortedSet<LocalDate> days() {
        SortedSet<LocalDate> all = new TreeSet<>(suspended);
        all.addAll(transferred);
        return all;
    }
}
