package org.baoxue.policy.internal.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baoxue.policy.Finding;
import org.baoxue.policy.Severity;

/** Collects findings while a region is read. For one thread. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void error(Place place, int line, String found, String expected, String message) {
        add(Severity.ERROR, place, line, found, expected, message);
    }

    public void warning(Place place, int line, String found, String expected, String message) {
        add(Severity.WARNING, place, line, found, expected, message);
    }

    public void note(Place place, int line, String found, String expected, String message) {
        add(Severity.NOTE, place, line, found, expected, message);
    }

    /** A value of the wrong type. */
    public void wrongType(Place place, Tree tree, String expected) {
        error(place, tree.line(), tree.show(), expected, "值的类型不对 (wrong type of value)");
    }

    private void add(Severity severity, Place place, int line, String found, String expected, String message) {
        all.add(new Finding(severity, place.file(), line, place.key(), found, expected, message));
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** All findings by file and line. */
    public List<Finding> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line))
                .toList();
    }
}
