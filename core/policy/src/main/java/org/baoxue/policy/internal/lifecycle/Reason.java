package org.baoxue.policy.internal.lifecycle;

import org.baoxue.access.Invalid;

/** Why an administrator changes the policy. */
final class Reason {
    private static final int MAX = 300;

    private Reason() {}

    /**
     * The reason without blanks around it.
     *
     * @throws Invalid if there is none or it is too long
     */
    static String of(String given) {
        if (given.isBlank() || given.length() > MAX) {
            throw new Invalid("/reason", "请写明理由，至多%d字 (give a reason, at most %d characters)".formatted(MAX, MAX));
        }
        return given.strip();
    }
}
