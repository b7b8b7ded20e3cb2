package org.baoxue.policy.template;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A docx file with places such as {@code {{child.name}}} in its text, headers and footers, and in them alone; it has no
 * conditions and no loops. Immutable and thread-safe.
 */
public final class DocxTemplate {

    /** Stands where nothing is known, to be filled in by hand. */
    public static final String BY_HAND = "＿＿＿＿＿＿";

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
        Map<String, byte[]> parts = OfficePackage.read(file, OfficePackage.Kind.WORD);
        Set<TemplateField> fields = EnumSet.noneOf(TemplateField.class);
        for (String key : Filling.fields(parts, TemplateField.keys())) {
            TemplateField.ofKey(key).ifPresent(fields::add);
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
        Map<String, String> all = new HashMap<>();
        fields.forEach(field -> all.put(field.key(), Filling.written(values.getOrDefault(field, ""))));
        return Filling.fill(parts, all, Map.of());
    }
}
