package org.baoxue.policy.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a docx file of unknown origin: bounded, without programs and without anything fetched from elsewhere. */
final class DocxPackage {

    static final int MAX_PARTS = 200;
    static final int MAX_INFLATED = 16 << 20;

    private static final String TYPES = "[Content_Types].xml";
    private static final String BODY = "word/document.xml";
    private static final String MAIN_TYPE = "wordprocessingml.document.main+xml";

    /** The earliest moment of a zip file: documents carry no time but their date. */
    private static final LocalDateTime FIRST_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocxPackage() {}

    /** The parts by name, in their order. */
    static Map<String, byte[]> read(byte[] file) throws TemplateException {
        Map<String, byte[]> parts = inflate(file);
        if (!parts.containsKey(BODY)
                || !text(parts.getOrDefault(TYPES, new byte[0])).contains(MAIN_TYPE)) {
            throw new TemplateException(
                    parts.isEmpty() ? "无条目 (no entry)" : String.join("、", parts.keySet()),
                    BODY,
                    "不是 Word 文档（.docx，不含宏） (not a Word document without macros)");
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            check(part.getKey(), part.getValue());
        }
        return parts;
    }

    private static Map<String, byte[]> inflate(byte[] file) throws TemplateException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MAX_INFLATED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
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
            throw new TemplateException(String.valueOf(e.getMessage()), "docx", "文件无法读取 (the file cannot be read)");
        }
    }

    private static void check(String name, byte[] content) throws TemplateException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("vbaproject")
                || lower.contains("/embeddings/")
                || lower.contains("/activex/")
                || lower.contains("/afchunk")) {
            throw new TemplateException(name, "无 (none)", "模板不得含宏或嵌入的对象 (no macros or embedded objects)");
        }
        if (lower.endsWith(".rels") && text(content).matches("(?is).*TargetMode\\s*=\\s*[\"']External.*")) {
            throw new TemplateException(
                    name, "无外部链接 (no external target)", "模板不得引用外部内容，包括超链接 (nothing outside, not even links)");
        }
    }

    /** The parts as a file; equal parts make equal bytes. */
    static byte[] write(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(FIRST_MOMENT);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
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
