package org.baoxue.reporting.internal.preview;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Lines in a file with the hash of them all, read back by number. Written by one thread, then read by many. */
final class Rows {

    /** Of how many lines the place of one is remembered. */
    private static final int EVERY = 128;

    private final Path file;
    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private final List<Long> places = new ArrayList<>();
    private long length;
    private long count;

    Rows(Path folder) {
        try {
            this.file = Files.createTempFile(folder, "preview", ".rows");
            this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param hashed what of the line is part of the hash
     */
    void add(String line, String hashed) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (count % EVERY == 0) {
            places.add(length);
        }
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        digest.update((hashed + "\n").getBytes(StandardCharsets.UTF_8));
        length += bytes.length;
        count++;
    }

    /** Ends the writing; returns the hash. */
    String close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    long count() {
        return count;
    }

    List<String> read(long offset, int size) {
        List<String> lines = new ArrayList<>();
        if (offset >= count) {
            return lines;
        }
        int block = Math.toIntExact(offset / EVERY);
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(places.get(block));
            long last = Math.min(count, offset + size);
            int end = Math.toIntExact((last + EVERY - 1) / EVERY);
            long until = end < places.size() ? places.get(end) : length;
            byte[] bytes = new byte[Math.toIntExact(until - places.get(block))];
            in.readFully(bytes);
            String[] found = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
            for (long line = offset; line < last; line++) {
                lines.add(found[Math.toIntExact(line - (long) block * EVERY)]);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
