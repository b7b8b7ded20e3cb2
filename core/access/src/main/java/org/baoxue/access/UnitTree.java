package org.baoxue.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.internal.unit.IndexedUnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.Line;
import org.baoxue.api.unit.UnitKind;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All units at one moment. Immutable and thread-safe: take it once and keep it for the length of a request or a job.
 */
@ProviderType
public interface UnitTree {

    /**
     * The tree of the given units.
     *
     * @throws IllegalArgumentException if a code occurs twice or a parent is missing
     */
    static UnitTree of(Collection<Unit> units) {
        return new IndexedUnitTree(units);
    }

    /** The unit with this code, if there is one. */
    Optional<Unit> find(String id);

    /**
     * The unit with this code.
     *
     * @throws NotFound if there is none
     */
    default Unit get(String id) {
        return find(id).orElseThrow(() -> new NotFound("找不到单位 %s (no such unit)".formatted(id)));
    }

    /** The central school and the school that the unit is or lies below, the larger first; none for other units. */
    default List<Unit> schoolsOf(Unit unit) {
        List<Unit> schools = new ArrayList<>();
        for (Optional<Unit> next = Optional.of(unit);
                next.isPresent();
                next = next.get().parent().flatMap(this::find)) {
            if (next.get().kind() == UnitKind.SCHOOL || next.get().kind() == UnitKind.CENTRAL_SCHOOL) {
                schools.add(0, next.get());
            }
        }
        return List.copyOf(schools);
    }

    /** The units directly below {@code id}, by code. */
    List<Unit> children(String id);

    /** The unit itself and everything below it, parents before children. */
    List<Unit> under(Unit unit);

    /** All units, parents before children. */
    List<Unit> all();

    /**
     * The unit of {@code kind} that {@code from} reports to: itself or its superior in its own line, else the unit of
     * that kind for its place, as in {@link #addressee(UnitKind, DivisionCode)}.
     */
    Optional<Unit> addressee(UnitKind kind, Unit from);

    /**
     * The unit of {@code kind} that answers for {@code place}: the one with the smallest division or 包保 place
     * containing it; at equal size its own division goes before a 包保 place, then the lower code.
     */
    Optional<Unit> addressee(UnitKind kind, DivisionCode place);

    /** The units of {@code kind} whose division is {@code within} or inside it, by code. */
    List<Unit> ofKind(UnitKind kind, DivisionCode within);

    /** The units whose classes count for a unit: itself on the education line, else the schools in its place, by code. */
    default List<Unit> teaching(Unit unit) {
        return unit.kind().line() == Line.EDUCATION ? List.of(unit) : ofKind(UnitKind.SCHOOL, unit.division());
    }

    /**
     * Everything that {@code unit} answers for: itself and the units below; the units of the other line in the place
     * it serves; the children of that place and of every 包保 place of its units.
     */
    ScopeFilter responsibility(Unit unit);
}
