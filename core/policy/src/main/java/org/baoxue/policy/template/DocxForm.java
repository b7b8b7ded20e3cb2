package org.baoxue.policy.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A docx file of the platform's own with places that its maker names, and with rows of tables that are repeated for every
 * item of a list: those whose first place begins with the list's name, such as {@code {{visit.on}}}. It has no conditions.
 * Immutable and thread-safe.
 */
public final class DocxForm {

    private final Map<String, byte[]> parts;
    private final Map<String, Set<String>> lists;

    private DocxForm(Map<String, byte[]> parts, Map<String, Set<String>> lists) {
        this.parts = parts;
        this.lists = lists;
    }

    /**
     * Reads a file.
     *
     * @param fields the places outside of lists
     * @param lists the places of each list by its name
     * @throws TemplateException if it is no such file, or has a place that is cut or unknown
     */
    public static DocxForm read(byte[] file, Set<String> fields, Map<String, Set<String>> lists)
            throws TemplateException {
        Map<String, byte[]> parts = OfficePackage.read(file, OfficePackage.Kind.WORD);
        Set<String> known = Stream.concat(Stream.of(fields), lists.values().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Filling.fields(parts, known);
        return new DocxForm(parts, Map.copyOf(lists));
    }

    /**
     * The file with these values; a blank one is left to be filled in by hand, and a list without items keeps one row to be
     * filled in by hand. A value with several lines stays in its paragraph.
     *
     * @param values for every place outside of lists
     * @param items by the name of the list, each with a value for every place of it
     */
    public byte[] fill(Map<String, String> values, Map<String, List<Map<String, String>>> items) {
        Map<String, List<Map<String, String>>> rows = new HashMap<>();
        lists.forEach((list, fields) -> {
            List<Map<String, String>> given = items.getOrDefault(list, List.of());
            rows.put(
                    list,
                    (given.isEmpty() ? List.of(byHand(fields)) : given)
                            .stream().map(DocxForm::written).toList());
        });
        return Filling.fill(parts, written(values), rows);
    }

    private static Map<String, String> byHand(Set<String> fields) {
        return fields.stream().collect(Collectors.toMap(field -> field, field -> ""));
    }

    private static Map<String, String> written(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> Filling.written(value.getValue())));
    }
}
