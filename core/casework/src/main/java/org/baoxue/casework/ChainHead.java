package org.baoxue.casework;

/**
 * The last event of a chain. Kept elsewhere, it proves that nothing was cut off later.
 *
 * @param caseId the case
 * @param seq sequence of the last event
 * @param hash its hash, in hexadecimal
 */
public record ChainHead(CaseId caseId, long seq, String hash) {}
