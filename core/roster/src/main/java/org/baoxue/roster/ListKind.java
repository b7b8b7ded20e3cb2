package org.baoxue.roster;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Purpose;

/** The kinds of list that can be imported. */
public enum ListKind {
    /** Pupils by school and class; one current row for each child. */
    ENROLMENT("学籍"),
    /** Children by place of registration or residence; one current row for each child. */
    HOUSEHOLD("户籍"),
    /** Marks of the roll; one current row for each child and day. */
    ATTENDANCE("考勤"),
    /** Children of households out of poverty or watched against falling back into it; see {@link #ofGroup}. */
    POVERTY_RELIEF("脱贫户"),
    /** Children with a disability as the federation of the disabled lists them; see {@link #ofGroup}. */
    DISABLED("残联");

    /** Lists of groups: a further one is one more constant here and above. */
    private static final Set<ListKind> GROUPS = EnumSet.of(POVERTY_RELIEF, DISABLED);

    private final String chinese;

    ListKind(String chinese) {
        this.chinese = chinese;
    }

    /** The kind's name as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON, on the console and in file names, such as {@code enrolment}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether such a list says that children belong to a group, each by a {@link Listing}. */
    public boolean ofGroup() {
        return GROUPS.contains(this);
    }

    /** For what one must look after children to learn who is on such a list at all; empty if that is not personal in itself. */
    public Optional<Purpose> opensFor() {
        return this == DISABLED ? Optional.of(Purpose.SEND_EDUCATION) : Optional.empty();
    }

    /** The kinds with {@link #ofGroup}. */
    public static Set<ListKind> groups() {
        return Collections.unmodifiableSet(GROUPS);
    }

    /** The kind with the given {@link #key()} or Chinese name, if there is one. */
    public static Optional<ListKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equalsIgnoreCase(name) || kind.chinese.equals(name))
                .findFirst();
    }
}
