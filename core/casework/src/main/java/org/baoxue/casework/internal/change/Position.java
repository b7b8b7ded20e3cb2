package org.baoxue.casework.internal.change;

import java.util.Optional;

/**
 * Where registered changes leave a pupil.
 *
 * @param kind how it stands
 * @param by the change that says so; empty while nothing was registered but promotions
 */
public record Position(Kind kind, Optional<ChangeRow> by) {

    /** Nothing registered. */
    public static final Position UNKNOWN = new Position(Kind.PRESENT, Optional.empty());

    /** How a pupil stands. */
    public enum Kind {
        PRESENT("在校"),
        SUSPENDED("休学"),
        LEFT("已转出"),
        GRADUATED("已毕业");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** The change that brought the pupil here, if it is of this kind of position. */
    public Optional<ChangeRow> by(Kind wanted) {
        return kind == wanted ? by : Optional.empty();
    }
}
