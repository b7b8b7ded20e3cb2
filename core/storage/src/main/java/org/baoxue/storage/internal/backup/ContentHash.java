package org.baoxue.storage.internal.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash over the rows of a table that does not depend on their order: the SHA-256 of each row, added up in four lanes
 * of 64 bits. It tells whether two databases hold the same; it is no proof against forgery. Not thread-safe.
 */
final class ContentHash {
    private final MessageDigest digest = sha256();
    private final long[] lanes = new long[4];
    private long rows;

    void add(byte[] row) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(row));
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] += hash.getLong();
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    String hex() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * lanes.length);
        for (long lane : lanes) {
            bytes.putLong(lane);
        }
        return HexFormat.of().formatHex(bytes.array());
    }

    /** One hash over all tables, sorted by name. */
    static String of(List<Manifest.TableEntry> tables) {
        MessageDigest digest = sha256();
        for (Manifest.TableEntry table : tables) {
            String line = table.name() + ' ' + table.rows() + ' ' + table.content() + '\n';
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
