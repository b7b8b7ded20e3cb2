package org.baoxue.policy.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a docx or xlsx file of unknown origin: bounded, without programs and without anything fetched from elsewhere.
 */
final class OfficePackage {

    static final int MAX_PARTS = 200;
    static final int MAX_INFLATED = 16 << 20;

    private static final String TYPES = "[Content_Types].xml";

    private static final Pattern PROGRAM = Pattern.compile(
            ".*(vbaproject|/embeddings/|/activex/|/afchunk|/macrosheets/|/dialogsheets/|/ctrlprops/|customui/).*");

    private static final Pattern LINK = Pattern.compile(".*(/externallinks/|/connections\\.xml|/querytables/).*");

    /** The earliest moment of a zip file: documents carry no time but their date. */
    private static final LocalDateTime FIRST_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private OfficePackage() {}

    /** What a file can be. */
    enum Kind {
        WORD(
                "word/document.xml",
                "wordprocessingml.document.main+xml",
                "不是 Word 文档（.docx，不含宏） (not a Word document without macros)"),
        EXCEL(
                "xl/workbook.xml",
                "spreadsheetml.sheet.main+xml",
                "不是 Excel 工作簿（.xlsx，不含宏） (not an Excel workbook without macros)");

        private final String body;
        private final String mainType;
        private final String otherwise;

        Kind(String body, String mainType, String otherwise) {
            this.body = body;
            this.mainType = mainType;
            this.otherwise = otherwise;
        }
    }

    /** Writes a part while the file is written. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** The parts by name, in their order. */
    static Map<String, byte[]> read(byte[] file, Kind kind) throws TemplateException {
        Map<String, byte[]> parts = inflate(file, kind);
        if (!parts.containsKey(kind.body)
                || !text(parts.getOrDefault(TYPES, new byte[0])).contains(kind.mainType)) {
            throw new TemplateException(
                    parts.isEmpty() ? "无条目 (no entry)" : String.join("、", parts.keySet()), kind.body, kind.otherwise);
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            check(part.getKey(), part.getValue());
        }
        return parts;
    }

    /**
     * The list at the end of the file says what is in it: some programs write sizes that a reader from the beginning cannot make
     * out.
     */
    private static Map<String, byte[]> inflate(byte[] file, Kind kind) throws TemplateException {
        try {
            Path copy = Files.createTempFile("baoxue-office", null);
            try {
                Files.write(copy, file);
                return inflate(copy, kind);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> inflate(Path file, Kind kind) throws TemplateException {
        try (ZipFile zip = open(file, kind)) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            int left = MAX_INFLATED;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = content(zip, entry, left);
                left -= content.length;
                if (left < 0 || parts.size() >= MAX_PARTS) {
                    throw new TemplateException(
                            "> %d MB 或 > %d 个条目".formatted(MAX_INFLATED >> 20, MAX_PARTS),
                            "≤ %d MB，≤ %d 个条目 (MB and entries)".formatted(MAX_INFLATED >> 20, MAX_PARTS),
                            "解压后过大 (too large when unpacked)");
                }
                if (!entry.isDirectory() && parts.putIfAbsent(entry.getName(), content) != null) {
                    throw new TemplateException(
                            entry.getName(), "每个条目一次 (each entry once)", "包内条目重复 (the same entry twice)");
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw new TemplateException(
                    String.valueOf(e.getMessage()), "docx | xlsx", "文件无法读取 (the file cannot be read)");
        }
    }

    private static ZipFile open(Path file, Kind kind) throws IOException, TemplateException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new TemplateException(String.valueOf(e.getMessage()), kind.body, kind.otherwise);
        }
    }

    /** At most one byte more than may be left. */
    private static byte[] content(ZipFile zip, ZipEntry entry, int left) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(left + 1);
        }
    }

    private static void check(String name, byte[] content) throws TemplateException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (PROGRAM.matcher(lower).matches()) {
            throw new TemplateException(name, "无 (none)", "模板不得含宏或嵌入的对象 (no macros or embedded objects)");
        }
        if (LINK.matcher(lower).matches()) {
            throw new TemplateException(
                    name, "无外部链接 (no external target)", "模板不得引用其他文件或数据连接 (no other files or connections)");
        }
        if (lower.endsWith(".rels") && text(content).matches("(?is).*TargetMode\\s*=\\s*[\"']External.*")) {
            throw new TemplateException(
                    name, "无外部链接 (no external target)", "模板不得引用外部内容，包括超链接 (nothing outside, not even links)");
        }
    }

    /** The parts as a file; equal parts make equal bytes. */
    static byte[] write(Map<String, byte[]> parts) {
        Map<String, Content> contents = new LinkedHashMap<>();
        parts.forEach((name, bytes) -> contents.put(name, out -> out.write(bytes)));
        return written(contents);
    }

    /** The parts as a file, each written as it comes; equal parts make equal bytes. */
    static byte[] written(Map<String, Content> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(FIRST_MOMENT);
                zip.putNextEntry(entry);
                part.getValue().to(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
