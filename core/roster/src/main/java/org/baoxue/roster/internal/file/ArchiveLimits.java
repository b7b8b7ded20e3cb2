package org.baoxue.roster.internal.file;

/**
 * What an xlsx may unpack to.
 *
 * @param entries parts at most
 * @param bytes of all parts together
 * @param sharedTextBytes of the table of shared texts, which is held in memory
 * @param ratio unpacked to packed size of one part; small parts are exempt
 */
public record ArchiveLimits(int entries, long bytes, long sharedTextBytes, int ratio) {

    private static final long MEBIBYTE = 1L << 20;

    public static final ArchiveLimits USUAL = new ArchiveLimits(1_000, 4_096 * MEBIBYTE, 512 * MEBIBYTE, 200);
}
