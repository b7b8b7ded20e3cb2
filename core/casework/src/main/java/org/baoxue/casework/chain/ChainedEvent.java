package org.baoxue.casework.chain;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One link of a chain as it lies in the database. The body holds everything, the hash of the link before it included, and
 * the hash is SHA-256 of the body; the other columns repeat the body for queries.
 *
 * @param subject id of the case or duty
 * @param seq 1 for the first
 * @param happenedAt when it was recorded
 * @param actor who recorded it
 * @param kind kind of event
 * @param policyHash policy in force
 * @param prevHash hash of the link before it; zeros for the first
 * @param hash SHA-256 of the body in hexadecimal
 * @param body canonical JSON; never compared, since the hash stands for it
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChainedEvent(
        String subject,
        long seq,
        Instant happenedAt,
        String actor,
        String kind,
        String policyHash,
        String prevHash,
        String hash,
        byte[] body) {

    /** What the first link of a chain follows. */
    public static final String ORIGIN = "0".repeat(Digests.LENGTH);

    /** Field of the body that holds the event itself. */
    public static final String DATA = "data";

    /** The other field names of the body. */
    static final String VERSION = "v";

    static final String SUBJECT = "subject";
    static final String SEQ = "seq";
    static final String AT = "at";
    static final String ACTOR = "actor";
    static final String KIND = "kind";
    static final String POLICY = "policy";
    static final String PREV = "prev";

    /** Who did what when, and under which policy. */
    public record Envelope(String subject, long seq, Instant at, String actor, String policyHash, String prevHash) {}

    /** Makes a link. */
    public static ChainedEvent link(Envelope envelope, String kind, SortedMap<String, Object> data) {
        SortedMap<String, Object> body = new TreeMap<>();
        body.put(VERSION, 1);
        body.put(SUBJECT, envelope.subject());
        body.put(SEQ, envelope.seq());
        body.put(AT, envelope.at().toEpochMilli());
        body.put(ACTOR, envelope.actor());
        body.put(KIND, kind);
        body.put(POLICY, envelope.policyHash());
        body.put(PREV, envelope.prevHash());
        body.put(DATA, data);
        byte[] bytes = CanonicalJson.bytes(body);
        return new ChainedEvent(
                envelope.subject(),
                envelope.seq(),
                Instant.ofEpochMilli(envelope.at().toEpochMilli()),
                envelope.actor(),
                kind,
                envelope.policyHash(),
                envelope.prevHash(),
                Digests.sha256(bytes),
                bytes);
    }
}
