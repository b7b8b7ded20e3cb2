package org.baoxue.reporting.internal.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.reporting.ReportId;
import org.baoxue.reporting.ReportSums;
import org.baoxue.reporting.ReportSums.Figure;
import org.baoxue.reporting.ReportSums.Part;
import org.baoxue.reporting.internal.form.FormSnapshot;
import org.baoxue.reporting.internal.form.FormSnapshot.Head;

/** Adds up the counts of stored versions. Pure. */
final class Sums {

    /** Numbers that say something of one row and mean nothing when they are added. */
    private static final Set<String> NEVER_ADDED = Set.of(FormField.SEQUENCE.key(), FormField.ABSENT_DAYS.key());

    private Sums() {}

    /** A version that somebody handed in, or has drafted. */
    record Version(ReportId report, int number, FormSnapshot snapshot) {}

    /**
     * @param own what the addressee itself reported of the period, the one that stands most before the others; the first that
     *     counts the same is held against the sum
     */
    static ReportSums of(String addressee, String period, long owed, List<Version> below, List<Version> own) {
        Map<String, String> headers = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Version version : below) {
            counted(version.snapshot()).forEach(head -> headers.putIfAbsent(head.field(), head.header()));
            FormSnapshot.Heading heading = version.snapshot().heading();
            parts.add(new Part(
                    heading.unit(),
                    heading.unitName(),
                    version.report(),
                    version.number(),
                    version.snapshot().rows().size(),
                    counts(version.snapshot())));
        }
        parts.sort(Comparator.comparing(Part::unit));
        Optional<Version> same = headers.isEmpty()
                ? Optional.empty()
                : own.stream()
                        .filter(version -> counts(version.snapshot()).keySet().equals(headers.keySet()))
                        .findFirst();
        Map<String, Long> ownCounts =
                same.map(Version::snapshot).map(Sums::counts).orElse(Map.of());
        List<Figure> figures = headers.entrySet().stream()
                .map(head -> new Figure(
                        head.getKey(),
                        head.getValue(),
                        parts.stream()
                                .mapToLong(part -> part.counts().getOrDefault(head.getKey(), 0L))
                                .sum(),
                        Optional.ofNullable(ownCounts.get(head.getKey()))))
                .toList();
        return new ReportSums(addressee, period, owed, parts.size(), figures, parts, same.map(Version::report));
    }

    private static List<Head> counted(FormSnapshot snapshot) {
        return snapshot.columns().stream()
                .filter(head -> head.number() && !NEVER_ADDED.contains(head.field()))
                .toList();
    }

    private static Map<String, Long> counts(FormSnapshot snapshot) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int column = 0; column < snapshot.columns().size(); column++) {
            Head head = snapshot.columns().get(column);
            if (counted(snapshot).contains(head)) {
                int at = column;
                counts.put(
                        head.field(),
                        snapshot.rows().stream()
                                .map(row -> row.values().get(at))
                                .filter(value -> !value.isEmpty())
                                .mapToLong(Long::parseLong)
                                .sum());
            }
        }
        return counts;
    }
}
