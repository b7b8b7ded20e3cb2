package org.baoxue.api.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when until when a rule holds, by dates in Asia/Shanghai.
 *
 * @param from the first day; empty if the source names none
 * @param to the last day; empty if the source names none
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Without bounds. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "有效期止日早于起日 (valid-to is before valid-from): " + from.get() + " > " + to.get());
        }
    }

    /** Whether the rule holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
