package org.baoxue.casework.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseView;

/**
 * Whose a case is now, and where it lies: once it was handed over, the unit that received it and the place that governs then.
 *
 * @param view the case
 */
public record Holder(UnitTree tree, CaseView view) {

    /** Whether another unit received the case. */
    public boolean handed() {
        return view.holding().unit().isPresent();
    }

    /** The unit that received the case, else the class or school that the child left. */
    public Optional<Unit> unit() {
        Optional<Unit> left = unit(view.classId()).or(() -> unit(view.school()));
        return handed() && view.place() != Place.SCHOOL
                ? unit(view.holding().unit())
                : left.or(() -> unit(view.holding().unit()));
    }

    /** The 户籍 of the child while the case is where it began, and the governing place. */
    public List<DivisionCode> places() {
        return Stream.of(view.household().filter(place -> !handed()), Optional.of(view.division()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Unit> unit(Optional<String> id) {
        return id.flatMap(tree::find);
    }
}
