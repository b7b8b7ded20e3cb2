package org.baoxue.reporting;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.rule.Medium;

/**
 * How far the current version has come to one addressee in one medium.
 *
 * @param addressee id of the unit
 * @param medium the medium
 * @param dispatchedOn day on which the sealed print was handed over, or the data were entered or sent
 * @param to who took it; empty if nobody was named or the words were erased
 * @param receivedOn day of the receipt
 * @param receipt number or words of the receipt
 */
public record Delivery(
        String addressee,
        Medium medium,
        Optional<LocalDate> dispatchedOn,
        Optional<String> to,
        Optional<LocalDate> receivedOn,
        Optional<String> receipt) {}
