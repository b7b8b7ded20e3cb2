package org.baoxue.policy.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/** How the parts with text of a docx file are read and filled. */
final class Filling {

    private static final Pattern WITH_TEXT = Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");

    private Filling() {}

    /** What the parts ask for. */
    static Set<String> fields(Map<String, byte[]> parts, Collection<String> known) throws TemplateException {
        Set<String> fields = new TreeSet<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (hasText(part.getKey())) {
                fields.addAll(Blanks.in(Xml.parse(part.getKey(), part.getValue()), part.getKey(), known));
            }
        }
        return fields;
    }

    /** The file with these values for all that it asks for, and the items of the lists. */
    static byte[] fill(
            Map<String, byte[]> parts, Map<String, String> values, Map<String, List<Map<String, String>>> lists) {
        Map<String, byte[]> filled = new LinkedHashMap<>(parts);
        try {
            for (Map.Entry<String, byte[]> part : filled.entrySet()) {
                if (hasText(part.getKey())) {
                    Document document = Xml.parse(part.getKey(), part.getValue());
                    Blanks.fill(document, part.getKey(), values, lists);
                    part.setValue(Xml.write(document));
                }
            }
        } catch (TemplateException e) {
            throw new IllegalStateException("what was read once is read again", e);
        }
        return OfficePackage.write(filled);
    }

    private static boolean hasText(String name) {
        return WITH_TEXT.matcher(name).matches();
    }

    /** Without what XML cannot carry; what is blank is left to be filled in by hand. */
    static String written(String value) {
        String clean = clean(value);
        return clean.isBlank() ? DocxTemplate.BY_HAND : clean;
    }

    /** Without what XML cannot carry. */
    static String clean(String value) {
        return value.strip()
                .replaceAll("\\R", "\n")
                .replaceAll("[^\\n\\t\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ");
    }
}
