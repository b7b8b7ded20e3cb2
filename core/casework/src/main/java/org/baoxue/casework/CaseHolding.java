package org.baoxue.casework;

import java.util.Optional;

/**
 * Whose case it is.
 *
 * @param unit unit that received it by a hand-over; empty for who opened it
 * @param outside who holds it outside the platform
 * @param offeredTo unit to which it is offered, and which has not received it yet
 * @param openInquiries how many inquiries (协查函) have no answer yet
 */
public record CaseHolding(
        Optional<String> unit, Optional<String> outside, Optional<String> offeredTo, int openInquiries) {

    /** With who opened it. */
    public static final CaseHolding ORIGIN = new CaseHolding(Optional.empty(), Optional.empty(), Optional.empty(), 0);
}
