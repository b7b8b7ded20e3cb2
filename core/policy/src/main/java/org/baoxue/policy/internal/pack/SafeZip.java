package org.baoxue.policy.internal.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;

/**
 * Reads zip archives of unknown origin in memory, one inside another, under limits that hold for all of them together. No
 * entry's name ever becomes a path. For one thread.
 */
final class SafeZip {
    static final int MAX_ENTRIES = 2_000;
    static final long MAX_INFLATED = 64L << 20;

    /** A text of rules shrinks to a tenth; only what is made to explode shrinks to less than a hundredth. */
    private static final int MAX_RATIO = 100;

    private static final long RATIO_MATTERS_FROM = 1L << 20;
    private static final Pattern LEADS_OUT =
            Pattern.compile("/.*|.*[\\\\:\\p{Cntrl}].*|(.*/)?\\.\\.(/.*)?", Pattern.DOTALL);
    private static final int SHOWN = 80;

    private final Findings findings;
    private final Used used;

    SafeZip(Findings findings) {
        this.findings = findings;
        this.used = new Used();
    }

    /** For an archive inside another, which counts with it. */
    SafeZip(Findings findings, SafeZip outer) {
        this.findings = findings;
        this.used = outer.used;
    }

    /** What all archives together have used up. */
    private static final class Used {
        private int entries;
        private long inflated;
    }

    /** Ends the reading with a finding. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Runnable finding;

        Refused(Runnable finding) {
            super(null, null, false, false);
            this.finding = finding;
        }
    }

    /**
     * The entries that are wanted, each up to its limit and one byte more, so that the reader sees that it is too large.
     *
     * @param archive its name, for findings
     * @param limit largest size of an entry in bytes by its name; negative if the entry is not wanted
     * @return nothing after adding an error
     */
    Map<String, byte[]> read(String archive, byte[] bytes, ToIntFunction<String> limit) {
        Map<String, byte[]> wanted = new LinkedHashMap<>();
        Counted in = new Counted(new ByteArrayInputStream(bytes));
        long before = used.inflated;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                count++;
                check(archive, entry.getName());
                byte[] content = content(archive, zip, limit.applyAsInt(entry.getName()), in, before);
                if (content.length > 0 && wanted.putIfAbsent(entry.getName(), content) != null) {
                    throw refusal(
                            archive,
                            shown(entry.getName()),
                            "每个条目一次 (each entry once)",
                            "包内条目重复 (the same entry twice)");
                }
            }
            if (count == 0) {
                throw refusal(archive, "无条目 (no entry)", "zip", "不是 zip 文件，或已损坏 (not a zip file, or a broken one)");
            }
            return wanted;
        } catch (Refused refused) {
            refused.finding.run();
        } catch (IOException | IllegalArgumentException e) {
            findings.error(
                    Place.of(archive),
                    0,
                    String.valueOf(e.getMessage()),
                    "zip",
                    "压缩包无法读取 (the archive cannot be read)");
        }
        return Map.of();
    }

    private void check(String archive, String name) throws Refused {
        used.entries++;
        if (used.entries > MAX_ENTRIES) {
            throw refusal(archive, "> " + MAX_ENTRIES, "≤ " + MAX_ENTRIES, "包内条目过多 (too many entries)");
        }
        if (LEADS_OUT.matcher(name).matches()) {
            throw refusal(
                    archive, shown(name), "包内相对路径 (a path inside the archive)", "条目路径越出包外 (a path that leads out)");
        }
    }

    private byte[] content(String archive, InputStream zip, int limit, Counted in, long before)
            throws IOException, Refused {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 13];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            used.inflated += read;
            if (used.inflated > MAX_INFLATED) {
                throw refusal(
                        archive,
                        "> " + (MAX_INFLATED >> 20) + " MB",
                        "≤ " + (MAX_INFLATED >> 20) + " MB",
                        "解压后过大 (too large when unpacked)");
            }
            if (used.inflated - before > RATIO_MATTERS_FROM
                    && (used.inflated - before) / Math.max(1, in.read) > MAX_RATIO) {
                throw refusal(archive, "> " + MAX_RATIO + ":1", "≤ " + MAX_RATIO + ":1", "压缩比异常 (a zip bomb)");
            }
            kept.write(buffer, 0, Math.max(0, Math.min(read, limit + 1 - kept.size())));
        }
        return kept.toByteArray();
    }

    private Refused refusal(String archive, String found, String expected, String message) {
        return new Refused(() -> findings.error(Place.of(archive), 0, found, expected, message));
    }

    private static String shown(String name) {
        String first = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
        return first.replaceAll("\\p{Cntrl}", "?");
    }

    /** Counts what was read from the archive. */
    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            read += Math.max(0, some);
            return some;
        }
    }
}
