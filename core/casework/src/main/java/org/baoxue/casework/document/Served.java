package org.baoxue.casework.document;

import java.time.Instant;
import java.util.Optional;

/**
 * A recorded service of a document.
 *
 * @param seq which one, 1 for the first attempt
 * @param proof how; its words say so where they are withheld from the reader
 * @param recordedBy account that recorded it
 * @param recordedAt when
 * @param scan the scan or photo of the signed slip
 */
public record Served(int seq, ServiceProof proof, String recordedBy, Instant recordedAt, Optional<Scan> scan) {

    private static final String WITHHELD = "不予显示 (withheld)";

    /**
     * A scan or photo.
     *
     * @param type its media type, by its first bytes
     * @param hash SHA-256 of its bytes
     */
    public record Scan(String type, String hash) {}

    /** The same without what may tell of a person. */
    public Served withheld() {
        return new Served(
                seq,
                new ServiceProof(
                        proof.at(), WITHHELD, WITHHELD, proof.manner(), proof.signed(), WITHHELD, WITHHELD, WITHHELD),
                recordedBy,
                recordedAt,
                scan);
    }
}
