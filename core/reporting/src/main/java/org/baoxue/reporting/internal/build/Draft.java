package org.baoxue.reporting.internal.build;

import org.baoxue.reporting.internal.cycle.ReportEvent.Drafted;

/**
 * A version ready to be stored.
 *
 * @param event what goes into the log
 * @param policyHash the policy snapshot it was built under
 * @param data canonical JSON with its salt
 * @param file the workbook
 * @param fileSha256 SHA-256 of the workbook in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent")
public record Draft(Drafted event, String policyHash, byte[] data, byte[] file, String fileSha256) {}
