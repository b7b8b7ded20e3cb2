package org.baoxue.reporting;

import java.time.LocalDate;
import org.baoxue.api.policy.rule.Medium;

/** What happened to the current version on its way to an addressee. */
public sealed interface DeliveryStep {

    /** Id of the addressee's unit. */
    String addressee();

    /** The medium it travels by. */
    Medium medium();

    /** The day. */
    LocalDate on();

    /**
     * The print was handed over, or the data were entered into the other system. What travels electronically is sent by
     * handing in, so that it needs no such step.
     *
     * @param stamped whether the print bears the unit's seal; asked of paper alone
     * @param to who took it; asked of paper, may be empty otherwise
     */
    record Dispatch(String addressee, Medium medium, LocalDate on, boolean stamped, String to)
            implements DeliveryStep {}

    /**
     * The addressee has it.
     *
     * @param receipt number or words of the receipt; may be empty if the addressee itself says so
     */
    record Receive(String addressee, Medium medium, LocalDate on, String receipt) implements DeliveryStep {}
}
