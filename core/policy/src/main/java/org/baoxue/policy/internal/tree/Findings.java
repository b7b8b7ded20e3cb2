package org.baoxue.policy.internal.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoxue.policy.Finding;
import org.baoxue.policy.Severity;

/** Collects findings while a region is read: the first of each severity, and how many more there were. For one thread. */
public final class Findings {
    /** How many findings of one severity are kept: more than anybody reads, few enough for any heap. */
    private static final int KEPT = 300;

    private static final int SHOWN = 2_000;

    private final List<Finding> all = new ArrayList<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

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
        if (counts.merge(severity, 1, Integer::sum) <= KEPT) {
            all.add(new Finding(
                    severity,
                    place.file(),
                    line,
                    place.key(),
                    shortened(found),
                    shortened(expected),
                    shortened(message)));
        }
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    public boolean hasErrors() {
        return counts.containsKey(Severity.ERROR);
    }

    /** All findings by file and line; for each severity with more than are kept, the number of those left out. */
    public List<Finding> sorted() {
        Stream<Finding> kept =
                all.stream().sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line));
        return Stream.concat(
                        kept,
                        counts.entrySet().stream()
                                .filter(count -> count.getValue() > KEPT)
                                .map(this::leftOut))
                .toList();
    }

    private Finding leftOut(Map.Entry<Severity, Integer> count) {
        Finding last = all.stream()
                .filter(finding -> finding.severity() == count.getKey())
                .reduce((one, other) -> other)
                .orElseThrow();
        int more = count.getValue() - KEPT;
        return new Finding(
                count.getKey(),
                last.file(),
                last.line(),
                "",
                more + "",
                "",
                "另有%d条未列出 (%d more are not listed)".formatted(more, more));
    }
}
