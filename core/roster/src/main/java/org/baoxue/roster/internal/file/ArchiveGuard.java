package org.baoxue.roster.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses xlsx files that are no plain workbooks: archives that unpack to far more than they hold, programs inside,
 * references to other files. Counts what really unpacks, since the sizes an archive declares may be false.
 */
final class ArchiveGuard {

    private static final int BUFFER = 1 << 16;
    private static final int PROLOGUE = 1_024;
    private static final int EXEMPT_FROM_RATIO = 1 << 20;
    private static final Pattern PROGRAM =
            Pattern.compile(".*(vbaproject|xl/macrosheets/|xl/dialogsheets/|activex|xl/embeddings/|customui/).*");
    private static final Pattern LINK = Pattern.compile(".*(xl/externallinks/|xl/connections\\.xml|xl/querytables/).*");
    private static final String SHARED_TEXTS = "xl/sharedstrings.xml";

    private ArchiveGuard() {}

    static void check(Path file, ArchiveLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.size() > limits.entries()) {
                throw refused("部件过多：%d，最多%d (too many parts)".formatted(entries.size(), limits.entries()));
            }
            entries.forEach(entry -> checkName(entry.getName().toLowerCase(Locale.ROOT)));
            long left = limits.bytes();
            byte[] buffer = new byte[BUFFER];
            for (ZipEntry entry : entries) {
                left -= unpack(zip, entry, left, limits, buffer);
            }
        } catch (ZipException e) {
            throw new FileRefusedException("文件不是有效的 .xlsx，可能不完整 (no valid .xlsx, perhaps incomplete)", e);
        }
    }

    private static void checkName(String name) {
        if (PROGRAM.matcher(name).matches()) {
            throw refused("含宏或嵌入对象，请另存为不含宏的 .xlsx (it holds macros or embedded objects)");
        }
        if (LINK.matcher(name).matches()) {
            throw refused("引用了外部文件或数据连接，请断开链接后另存 (it refers to other files or connections)");
        }
    }

    private static long unpack(ZipFile zip, ZipEntry entry, long left, ArchiveLimits limits, byte[] buffer)
            throws IOException {
        boolean shared = entry.getName().toLowerCase(Locale.ROOT).equals(SHARED_TEXTS);
        long allowed = shared ? Math.min(left, limits.sharedTextBytes()) : left;
        long packed = Math.max(1, entry.getCompressedSize());
        long total = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (total == 0) {
                    checkPrologue(buffer, n);
                }
                total += n;
                if (total > allowed) {
                    throw refused("解压后过大 (it unpacks to too much)");
                }
                if (total > EXEMPT_FROM_RATIO && total / packed > limits.ratio()) {
                    throw refused("压缩比异常，疑为压缩炸弹 (suspicious compression ratio)");
                }
            }
        }
        return total;
    }

    private static void checkPrologue(byte[] buffer, int length) {
        String start = new String(buffer, 0, Math.min(length, PROLOGUE), StandardCharsets.ISO_8859_1);
        if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
            throw refused("含文档类型声明 (it holds a document type declaration)");
        }
        if (start.contains("macroEnabled")) {
            throw refused("含宏，请另存为不含宏的 .xlsx (it holds macros)");
        }
    }

    private static FileRefusedException refused(String reason) {
        return new FileRefusedException("工作簿被拒绝：" + reason);
    }
}
