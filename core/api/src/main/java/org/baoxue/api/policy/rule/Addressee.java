package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.unit.UnitKind;

/**
 * A receiver of a report: the unit of a kind that is found from a starting point.
 *
 * @param kind kind of unit
 * @param of whose unit it is
 */
public record Addressee(UnitKind kind, Of of) {

    /** Where to start looking for the unit. */
    public enum Of {
        /** The reporter's superior in its own line, or the unit of the other line for the reporter's place. */
        REPORTER,
        /** The unit for the place of the child's 户籍. */
        HOUSEHOLD,
        /** The unit for the place where the child lives. */
        RESIDENCE;

        /** The name used in region files and in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
