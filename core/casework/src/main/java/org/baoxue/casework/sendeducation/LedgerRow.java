package org.baoxue.casework.sendeducation;

/**
 * One visit in the ledger of a unit (送教台账).
 *
 * @param file whose lesson
 * @param visit what was recorded, as the reader may see it
 */
public record LedgerRow(SendFile file, SendEvent.Visited visit) {}
