package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;
import org.baoxue.api.unit.UnitKind;

/**
 * A receiver of a report: the unit of a kind that is found from a starting point.
 *
 * @param kind kind of unit
 * @param of whose unit it is
 */
public record Addressee(UnitKind kind, Of of) {

    /** Where to start looking for the unit. */
    public enum Of implements Worded {
        /** The reporter's superior in its own line, or the unit of the other line for the reporter's place. */
        REPORTER("报告单位"),
        /** The unit for the place of the child's 户籍. */
        HOUSEHOLD("户籍地"),
        /** The unit for the place where the child lives. */
        RESIDENCE("居住地");

        private final String chinese;

        Of(String chinese) {
            this.chinese = chinese;
        }

        /** The term as bureaus say it. */
        @Override
        public String chinese() {
            return chinese;
        }

        /** The name used in region files and in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
