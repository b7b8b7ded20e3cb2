package org.baoxue.policy.internal.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/**
 * A list of different values; plain as an immutable list.
 *
 * @param element type of each
 * @param min how many at least
 */
public record ListType<E>(Type<E> element, int min) implements Type<List<E>> {

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (!(tree instanceof Tree.Sequence sequence)) {
            findings.wrongType(place, tree, expected());
            return Optional.empty();
        }
        if (sequence.items().size() < min) {
            findings.error(place, tree.line(), tree.show(), expected(), "项数不足 (too few items)");
            return Optional.empty();
        }
        Set<Object> plain = new LinkedHashSet<>();
        boolean complete = true;
        for (int i = 0; i < sequence.items().size(); i++) {
            Tree item = sequence.items().get(i);
            Optional<Object> value = element.read(item, place.item(i + 1), findings);
            if (value.isPresent() && !plain.add(value.get())) {
                findings.error(
                        place.item(i + 1),
                        item.line(),
                        item.show(),
                        "各项不同 (different items)",
                        "重复的项 (the same item twice)");
                complete = false;
            }
            complete &= value.isPresent();
        }
        return complete ? Optional.of(List.copyOf(plain)) : Optional.empty();
    }

    @Override
    public List<E> bind(Object plain) {
        return ((List<?>) plain).stream().map(element::bind).toList();
    }

    @Override
    public String expected() {
        return "[%s]，至少%d项 (a list of at least %d)".formatted(element.expected(), min, min);
    }
}
