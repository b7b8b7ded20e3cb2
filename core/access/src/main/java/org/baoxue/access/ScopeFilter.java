package org.baoxue.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.baoxue.api.division.DivisionCode;

/**
 * A part of the world: units with all that lies below them, and places. Immutable.
 *
 * <p>Units are matched by path, so that a school's scope holds the school and its classes; places are matched by division
 * and hold children, by their 户籍 or residence. A unit is never in scope merely because it lies in a place.
 *
 * @param everything whether nothing is left out
 * @param unitPaths paths of units, as in {@link Unit#path()}
 * @param divisions places
 */
public record ScopeFilter(boolean everything, List<String> unitPaths, List<DivisionCode> divisions) {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9-]{1,32})+/");
    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");

    /** The whole country. */
    public static final ScopeFilter EVERYTHING = new ScopeFilter(true, List.of(), List.of());

    /** No unit and no place. */
    public static final ScopeFilter NOTHING = new ScopeFilter(false, List.of(), List.of());

    /**
     * @throws IllegalArgumentException if a path is no unit path; so no wildcard can enter a scope
     */
    public ScopeFilter {
        for (String path : unitPaths) {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("no path of a unit: '" + path + "'");
            }
        }
        unitPaths = List.copyOf(unitPaths);
        divisions = List.copyOf(divisions);
    }

    /** The units at and below {@code unit} alone, without any place. */
    public static ScopeFilter ownUnits(Unit unit) {
        return new ScopeFilter(false, List.of(unit.path()), List.of());
    }

    /**
     * The scope as a condition: the unit path begins with one of the paths, or one of the division columns with one of
     * the divisions. The same scope may be compiled several times into one statement.
     *
     * @param unitPathColumn column with the path of the row's unit
     * @param divisionColumns columns with places of the row's child; none if the rows are about units
     * @throws IllegalArgumentException if a column is no plain name such as {@code u.path}
     */
    public Condition on(String unitPathColumn, String... divisionColumns) {
        requireColumn(unitPathColumn);
        List.of(divisionColumns).forEach(ScopeFilter::requireColumn);
        if (everything) {
            return new Condition("1=1", Map.of());
        }
        List<String> alternatives = new ArrayList<>();
        Map<String, Object> bindings = new LinkedHashMap<>();
        for (int i = 0; i < unitPaths.size(); i++) {
            alternatives.add(unitPathColumn + " like :scopePath" + i);
            bindings.put("scopePath" + i, unitPaths.get(i) + "%");
        }
        if (divisionColumns.length > 0) {
            for (int i = 0; i < divisions.size(); i++) {
                for (String column : divisionColumns) {
                    alternatives.add(column + " like :scopePlace" + i);
                }
                bindings.put("scopePlace" + i, divisions.get(i).digits() + "%");
            }
        }
        return alternatives.isEmpty()
                ? new Condition("1=0", Map.of())
                : new Condition("(" + String.join(" or ", alternatives) + ")", bindings);
    }

    /** Whether the unit is one of the scope's units or below one. */
    public boolean covers(Unit unit) {
        return everything || unitPaths.stream().anyMatch(unit.path()::startsWith);
    }

    /** Whether the place lies in one of the scope's places. */
    public boolean covers(DivisionCode place) {
        return everything || divisions.stream().anyMatch(division -> division.contains(place));
    }

    private static void requireColumn(String column) {
        if (!COLUMN.matcher(column).matches()) {
            throw new IllegalArgumentException("no column name: '" + column + "'");
        }
    }
}
