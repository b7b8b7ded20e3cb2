package org.baoxue.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.LayerLevel;

/**
 * An administrator's word that a model holds in a place or school. It stands until it is ended, whether or not the model
 * is there.
 *
 * @param id assigned when it was made
 * @param region region of the model
 * @param layer id of the model within its region
 * @param target where it holds
 * @param validFrom first day on which it holds, in Asia/Shanghai; empty if as early as the model itself says
 * @param actor who made it
 * @param at when
 * @param reason why
 */
public record Binding(
        long id,
        String region,
        String layer,
        Target target,
        Optional<LocalDate> validFrom,
        String actor,
        Instant at,
        String reason) {

    /**
     * A place or a school.
     *
     * @param level the layer at which the model speaks there
     * @param division the place or, for a school, where it lay when the model was bound
     * @param school the unit of the school; empty if a place is meant
     */
    public record Target(LayerLevel level, DivisionCode division, Optional<String> school) {

        /** A place with all places inside it. */
        public static Target of(DivisionCode division) {
            return new Target(LayerLevel.of(division), division, Optional.empty());
        }

        /** Whether the same place or the same school is meant. */
        public boolean sameAs(Target other) {
            return school.equals(other.school) && (school.isPresent() || division.equals(other.division));
        }

        /** The digits of the place, or the code of the school. */
        public String code() {
            return school.orElseGet(division::digits);
        }

        /** For people, such as {@code 乡镇（街道） 999901001}. */
        @Override
        public String toString() {
            return level.chinese() + " " + code();
        }
    }

    /** The model's {@link Model#key()}. */
    public String model() {
        return Model.key(region, layer);
    }
}
