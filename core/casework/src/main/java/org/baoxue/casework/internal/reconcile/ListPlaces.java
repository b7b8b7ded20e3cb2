package org.baoxue.casework.internal.reconcile;

import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.unit.UnitKind;

/** The units whose places have lists of their own that can be held against each other, and schools, which have pupils alone. */
final class ListPlaces {

    private ListPlaces() {}

    /**
     * @throws NotFound if there is none
     */
    static Unit unit(UnitTree tree, String id) {
        return tree.find(id).orElseThrow(() -> new NotFound("没有单位 %s (no such unit)".formatted(id)));
    }

    /** Whether the unit is a school, whose pupils alone can be held against its roll. */
    static boolean isSchool(Unit unit) {
        return unit.kind() == UnitKind.SCHOOL;
    }

    /**
     * @throws Invalid if the unit serves no place, or one larger than a county, which is worked through county by county
     */
    static void mustServeAPlace(Unit unit) {
        if (!unit.servesDivision() || unit.largerThanACounty()) {
            throw new Invalid(
                    "/unit",
                    "%s（%s）没有自己的户籍名单，请选区县及以下、按地方负责的单位 (choose a unit that answers for a county or less)"
                            .formatted(unit.name(), unit.kind().chinese()));
        }
    }
}
