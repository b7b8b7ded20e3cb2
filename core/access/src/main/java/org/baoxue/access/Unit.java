package org.baoxue.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.api.unit.UnitKind;

/**
 * An organisation of one of the two lines: what accounts belong to, and what owes and receives reports. Immutable.
 *
 * @param id 单位代码: 1 to 32 letters, digits or hyphens
 * @param name name as the bureau writes it
 * @param kind kind, which also names the line
 * @param parent code of the superior unit in the same line
 * @param division the place that the unit serves or, for schools, classes and village groups, lies in
 * @param path the codes from the root down to this unit, such as {@code /341502/C01/S0001/}
 * @param scopes 包保 places that the unit answers for beside its own, in order
 */
public record Unit(
        String id,
        String name,
        UnitKind kind,
        Optional<String> parent,
        DivisionCode division,
        String path,
        List<DivisionCode> scopes) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,32}");

    /**
     * @throws IllegalArgumentException if the code has another shape, or the path does not end with it
     */
    public Unit {
        if (!validId(id)) {
            throw new IllegalArgumentException(
                    "单位代码应为1至32位字母、数字或连字符，实为 '%s' (a unit code is 1 to 32 letters, digits or hyphens)".formatted(id));
        }
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(division);
        String end = parent.map(above -> "/" + above).orElse("") + "/" + id + "/";
        if (parent.isPresent() ? !path.endsWith(end) : !path.equals(end)) {
            throw new IllegalArgumentException("the path of unit %s is %s".formatted(id, path));
        }
        scopes = List.copyOf(scopes);
    }

    /** Whether {@code text} can be a unit code. */
    public static boolean validId(String text) {
        return ID.matcher(text).matches();
    }

    /** A unit at the top of its line, without 包保 scope. */
    public static Unit root(String id, String name, UnitKind kind, DivisionCode division) {
        return new Unit(id, name, kind, Optional.empty(), division, "/" + id + "/", List.of());
    }

    /** A unit directly below this one. */
    public Unit below(String id, String name, UnitKind kind, DivisionCode division, DivisionCode... scopes) {
        return new Unit(id, name, kind, Optional.of(this.id), division, path + id + "/", List.of(scopes));
    }

    /** Whether {@code other} is this unit or lies anywhere below it. */
    public boolean contains(Unit other) {
        return other.path.startsWith(path);
    }

    /**
     * What is worked out in memory for all children of a unit is worked out county by county.
     *
     * @throws Invalid if the unit is larger
     */
    public void requireWithinACounty() {
        if (largerThanACounty()) {
            throw new Invalid("/unit", "%s大于区县，请逐个区县查看 (choose a unit within a county)".formatted(name));
        }
    }

    /** Whether its place is a city, a province or the nation. */
    public boolean largerThanACounty() {
        return division.digits().length() < DivisionLevel.COUNTY.length();
    }

    /** Whether the unit answers for the children of its whole {@link #division()}, rather than only lying in it. */
    public boolean servesDivision() {
        return switch (kind) {
            case SCHOOL, CLASS, VILLAGE_GROUP -> false;
            default -> true;
        };
    }
}
