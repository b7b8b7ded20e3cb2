package org.baoxue.rest.internal.v1;

import java.util.Locale;

/** The names of constants in JSON. */
final class Keys {

    private Keys() {}

    /** Lower case with hyphens. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
