package org.baoxue.casework.responsibility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;

/**
 * What somebody answers for. A village is meant by its place, whether or not it is a unit too.
 *
 * @param kind what it is
 * @param id digits of a division, code of a unit, or pseudonym of a child
 */
public record Charge(Kind kind, String id) {

    /** What can be in somebody's charge. */
    public enum Kind {
        /** A village, township or county. */
        PLACE("地方"),
        /** A school, a class, a village group or another unit. */
        UNIT("单位"),
        CHILD("学生");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** The term as shown to users. */
        public String chinese() {
            return chinese;
        }

        /** The name used in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with this Chinese term or {@link #key()}, if there is one. */
        public static Optional<Kind> of(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.chinese.equals(text) || kind.key().equals(text))
                    .findFirst();
        }
    }

    /**
     * @throws IllegalArgumentException if the id has not the shape of its kind; the message says what was expected
     */
    public Charge {
        Objects.requireNonNull(kind);
        switch (kind) {
            case PLACE -> id = DivisionCode.of(id).digits();
            case UNIT -> {
                if (!Unit.validId(id)) {
                    throw new IllegalArgumentException("单位代码应为1至32位字母、数字或连字符 (no code of a unit): '" + id + "'");
                }
            }
            case CHILD -> id = new ChildId(id).value();
        }
    }

    /** A place. */
    public static Charge of(DivisionCode place) {
        return new Charge(Kind.PLACE, place.digits());
    }

    /** A child. */
    public static Charge of(ChildId child) {
        return new Charge(Kind.CHILD, child.value());
    }

    /** A unit. */
    public static Charge ofUnit(String unit) {
        return new Charge(Kind.UNIT, unit);
    }

    @Override
    public String toString() {
        return kind.chinese + " " + id;
    }
}
