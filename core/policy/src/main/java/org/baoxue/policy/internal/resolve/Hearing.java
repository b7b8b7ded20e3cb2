package org.baoxue.policy.internal.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.baoxue.api.policy.Layer;

/** What is heard in one place, and the answers for each stretch of days on which it says the same. Thread-safe. */
final class Hearing {
    private final List<Layer> own;
    private final List<Layer> all;
    private final Optional<Hearing> above;
    private final List<LocalDate> changes;
    private final AtomicReferenceArray<Resolution> answers;

    /**
     * @param own the layers that speak for the place itself
     * @param above the next larger place that is spoken for
     */
    Hearing(List<Layer> own, Optional<Hearing> above) {
        this.own = own;
        this.above = above;
        List<Layer> heard = new ArrayList<>(above.map(place -> place.all).orElse(List.of()));
        heard.addAll(own);
        this.all = List.copyOf(heard);
        this.changes = changes(all);
        this.answers = new AtomicReferenceArray<>(changes.size() + 1);
    }

    private static List<LocalDate> changes(List<Layer> layers) {
        return layers.stream()
                .flatMap(layer -> layer.statements().stream())
                .flatMap(statement -> Stream.of(
                        statement.validity().from(),
                        statement.validity().to().filter(LocalDate.MAX::isAfter).map(last -> last.plusDays(1))))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** The days on which something begins to hold or has ceased to. */
    List<LocalDate> changes() {
        return changes;
    }

    /** What holds on a day. */
    Resolution on(LocalDate day) {
        int position = Collections.binarySearch(changes, day);
        int stretch = position >= 0 ? position + 1 : -position - 1;
        Resolution known = answers.get(stretch);
        if (known == null) {
            answers.compareAndSet(stretch, null, resolve(day));
            known = answers.get(stretch);
        }
        return known;
    }

    private Resolution resolve(LocalDate day) {
        return above.map(place -> Resolver.resolve(all, own, place.on(day), day))
                .orElseGet(() -> Resolver.resolve(all, day));
    }
}
