package org.baoxue.casework.change;

import java.util.Map;
import java.util.Set;
import org.baoxue.roster.ChildId;

/**
 * Who goes up.
 *
 * @param unit a class, a school, or a unit of a county or less with schools
 * @param schoolYear calendar year in which the school year begins into which they go up
 * @param staying pupils who stay down or are left out
 * @param stayingClasses classes that are left out
 * @param classes the class that takes the pupils of a class in, where it is not that of the same number one grade up
 */
public record PromotionOrder(
        String unit, int schoolYear, Set<ChildId> staying, Set<String> stayingClasses, Map<String, String> classes) {
    public PromotionOrder {
        staying = Set.copyOf(staying);
        stayingClasses = Set.copyOf(stayingClasses);
        classes = Map.copyOf(classes);
    }

    /** Everybody of a unit. */
    public static PromotionOrder of(String unit, int schoolYear) {
        return new PromotionOrder(unit, schoolYear, Set.of(), Set.of(), Map.of());
    }
}
