package org.baoxue.policy.internal.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Layer;
import org.baoxue.policy.PolicyChange;
import org.baoxue.policy.internal.archive.SetRows.Caused;
import org.baoxue.policy.internal.archive.SetRows.Stretch;

/** Which changes of policy concerned a place. For any thread. */
public final class Changes {
    private final SetRows rows;
    private final History history;
    private final Map<String, Set<DivisionCode>> places = new ConcurrentHashMap<>();

    public Changes(SetRows rows, History history) {
        this.rows = rows;
        this.history = history;
    }

    /** All changes, the latest first. */
    public Page<PolicyChange> all(PageRequest page) {
        List<Caused> sets = rows.sets(page);
        List<PolicyChange> changes = stretches(sets);
        boolean oneBefore = page.offset() > 0 && !changes.isEmpty();
        return page.of(changes.subList(oneBefore ? 1 : 0, changes.size()), rows.count());
    }

    /** The changes of what is said for a place, the latest first. */
    public Page<PolicyChange> of(DivisionCode division, PageRequest page) {
        Set<Long> concerned = new HashSet<>();
        Set<Long> explained = new HashSet<>();
        note(rows.texts(), hash -> speaksFor(hash, division), concerned, explained);
        note(rows.settings(), digits -> contains(digits, division), concerned, explained);
        note(rows.bindings(), digits -> contains(digits, division), concerned, explained);
        note(rows.schoolBindings(), school -> false, concerned, explained);
        // What no row explains is a program that reads the same rows anew, and concerns every place.
        List<PolicyChange> changes = stretches(rows.sets().stream()
                .filter(set -> concerned.contains(set.seq()) || !explained.contains(set.seq()))
                .toList());
        int from = (int) Math.min(page.offset(), changes.size());
        return page.of(changes.subList(from, Math.min(from + page.size(), changes.size())), changes.size());
    }

    private static void note(
            List<Stretch> stretches, Predicate<String> concerns, Set<Long> concerned, Set<Long> explained) {
        for (Stretch stretch : stretches) {
            Set<Long> borders = new HashSet<>(Set.of(stretch.fromSeq()));
            stretch.toSeq().ifPresent(borders::add);
            explained.addAll(borders);
            if (!concerned.containsAll(borders) && concerns.test(stretch.name())) {
                concerned.addAll(borders);
            }
        }
    }

    private static List<PolicyChange> stretches(List<Caused> latestFirst) {
        List<PolicyChange> changes = new ArrayList<>();
        Optional<Instant> until = Optional.empty();
        for (Caused set : latestFirst) {
            changes.add(new PolicyChange(set.hash(), set.inForceSince(), until, set.cause()));
            until = Optional.of(set.inForceSince());
        }
        return changes;
    }

    private boolean speaksFor(String contentHash, DivisionCode division) {
        return places.computeIfAbsent(contentHash, this::placesOf).stream().anyMatch(place -> place.contains(division));
    }

    /** A text that this program cannot read may have spoken for any place. */
    private Set<DivisionCode> placesOf(String contentHash) {
        return history.region(contentHash)
                .map(region -> region.layers().stream().map(Layer::division).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of(DivisionCode.NATION));
    }

    private static boolean contains(String digits, DivisionCode division) {
        return division.digits().startsWith(digits);
    }
}
