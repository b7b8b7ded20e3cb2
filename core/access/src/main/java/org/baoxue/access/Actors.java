package org.baoxue.access;

import java.util.Optional;
import java.util.regex.Pattern;

/** Actors that are no accounts. Their names begin with {@code system:}, which no account's name can. */
public final class Actors {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,23}");
    private static final Actor LOCAL_CONSOLE =
            new Actor("system:console", Role.ADMINISTRATOR, Optional.empty(), ScopeFilter.EVERYTHING, "console", false);

    private Actors() {}

    /**
     * The named system actor for a job, an import folder or start-up.
     *
     * @param name lower-case letters, digits and hyphens, such as {@code import-folder}
     */
    public static Actor system(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name for a system actor: '" + name + "'");
        }
        return new Actor("system:" + name, Role.SYSTEM, Optional.empty(), ScopeFilter.EVERYTHING);
    }

    /** Whoever sits at the console that started the platform: has the administrator's rights without an account. */
    public static Actor localConsole() {
        return LOCAL_CONSOLE;
    }

    /** The actor of an account that belongs to {@code unit}. */
    public static Actor of(String name, Role role, Unit unit, UnitTree tree) {
        return new Actor(name, role, Optional.of(unit.id()), tree.responsibility(unit));
    }
}
