package org.baoxue.policy.template;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/**
 * A docx file with places such as {@code {{child.name}}} in its text, headers and footers, and in them alone; it has no
 * conditions and no loops. Immutable and thread-safe.
 */
public final class DocxTemplate {

    /** Stands where nothing is known, to be filled in by hand. */
    public static final String BY_HAND = "＿＿＿＿＿＿";

    private static final Pattern WITH_TEXT = Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");

    private final Map<String, byte[]> parts;
    private final Set<TemplateField> fields;

    private DocxTemplate(Map<String, byte[]> parts, Set<TemplateField> fields) {
        this.parts = parts;
        this.fields = fields;
    }

    /**
     * Reads a file of unknown origin.
     *
     * @throws TemplateException if it is no such file: broken, too large, with macros or external links, or with a place
     *     that is cut or unknown
     */
    public static DocxTemplate read(byte[] file) throws TemplateException {
        Map<String, byte[]> parts = DocxPackage.read(file);
        Set<TemplateField> fields = EnumSet.noneOf(TemplateField.class);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (hasText(part.getKey())) {
                fields.addAll(Blanks.in(Xml.parse(part.getKey(), part.getValue()), part.getKey()));
            }
        }
        return new DocxTemplate(parts, fields);
    }

    /** What it asks for. */
    public Set<TemplateField> fields() {
        return Set.copyOf(fields);
    }

    /**
     * The file with these values; a field without one, or with a blank one, is left to be filled in by hand. A value with
     * several lines stays in its paragraph.
     */
    public byte[] fill(Map<TemplateField, String> values) {
        Map<TemplateField, String> all = new EnumMap<>(TemplateField.class);
        fields.forEach(field -> all.put(field, written(values.getOrDefault(field, ""))));
        Map<String, byte[]> filled = new LinkedHashMap<>(parts);
        try {
            for (Map.Entry<String, byte[]> part : filled.entrySet()) {
                if (hasText(part.getKey())) {
                    Document document = Xml.parse(part.getKey(), part.getValue());
                    Blanks.fill(document, part.getKey(), all);
                    part.setValue(Xml.write(document));
                }
            }
        } catch (TemplateException e) {
            throw new IllegalStateException("what was read once is read again", e);
        }
        return DocxPackage.write(filled);
    }

    private static boolean hasText(String name) {
        return WITH_TEXT.matcher(name).matches();
    }

    /** Without what XML cannot carry. */
    private static String written(String value) {
        String clean = value.strip()
                .replaceAll("\\R", "\n")
                .replaceAll("[^\\n\\t\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ");
        return clean.isBlank() ? BY_HAND : clean;
    }
}
