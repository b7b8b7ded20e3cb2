package org.baoxue.casework.internal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.api.unit.UnitKind;

/** Where a unit surveys: the places it answers for, and the schools it leads or that lie in its place. Pure. */
public record SurveyPlaces(UnitTree tree, Unit unit) {

    /**
     * The places of the household line, none inside another.
     *
     * @throws Invalid if the unit has none, or one larger than a county, which is worked through county by county
     */
    public List<DivisionCode> places() {
        List<DivisionCode> all = new ArrayList<>(unit.scopes());
        if (unit.servesDivision()) {
            all.add(unit.division());
        }
        if (all.isEmpty() || all.stream().anyMatch(place -> place.digits().length() < DivisionLevel.COUNTY.length())) {
            throw new Invalid(
                    "/unit",
                    "%s（%s）没有可排查的地方，请选区县及以下、按地方负责或有包保范围的单位 (choose a unit that answers for a county or less)"
                            .formatted(unit.name(), unit.kind().chinese()));
        }
        return all.stream()
                .distinct()
                .filter(place -> all.stream().noneMatch(other -> !other.equals(place) && other.contains(place)))
                .toList();
    }

    /**
     * The units whose pupils the school line asks for: the unit itself, or the schools in its place.
     *
     * @throws Invalid if the unit is larger than a county
     */
    public List<Unit> schools() {
        if (unit.largerThanACounty()) {
            throw new Invalid("/unit", "请选区县及以下的单位 (choose a unit of a county or less)");
        }
        return tree.teaching(unit);
    }

    /** A class of the round by its code or full name. */
    Optional<Unit> schoolClass(String text) {
        return one(
                schools().stream()
                        .flatMap(school -> tree.under(school).stream())
                        .filter(one -> one.kind() == UnitKind.CLASS),
                text);
    }

    /** A village or group of the round by its code or full name. */
    Optional<Unit> village(String text) {
        return one(
                places().stream().flatMap(place -> Stream.of(
                                UnitKind.VILLAGE_GROUP, UnitKind.VILLAGE, UnitKind.TOWNSHIP_GOVERNMENT)
                        .flatMap(kind -> tree.ofKind(kind, place).stream())),
                text);
    }

    private Optional<Unit> one(Stream<Unit> units, String text) {
        List<Unit> found = units.filter(one ->
                        one.id().equals(text) || Cells.name(tree, one.id()).equals(text))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
