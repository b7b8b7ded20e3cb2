package org.baoxue.roster;

import java.util.EnumSet;
import java.util.Set;
import org.baoxue.access.Role;

/** The names of children as a role may see them: whole for those who work with the child, else the first character. Pure. */
public final class ChildNames {

    private static final Set<Role> WITH_PURPOSE =
            EnumSet.of(Role.COUNTY, Role.TOWNSHIP, Role.CENTRAL_SCHOOL, Role.SCHOOL, Role.CLASS_TEACHER);

    private ChildNames() {}

    /** Whether names, and personal words, are for this role. */
    public static boolean mayRead(Role role) {
        return WITH_PURPOSE.contains(role);
    }

    /** The name as the role may see it. */
    public static String shown(Role role, String name) {
        return mayRead(role) ? name : masked(name);
    }

    /** The first character of the name alone. */
    public static String masked(String name) {
        if (name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "＊".repeat(name.codePointCount(first, name.length()));
    }
}
