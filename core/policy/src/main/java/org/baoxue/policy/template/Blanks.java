package org.baoxue.policy.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoxue.policy.internal.tree.Nearest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The places to be filled in within the paragraphs of one part, or the cells. Word likes to split them over runs of text. */
final class Blanks {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Pattern BLANK = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final int SHOWN = 40;

    private Blanks() {}

    /** One place in a paragraph's text. */
    record Blank(int start, int end, String field) {}

    /**
     * What the part asks for.
     *
     * @param known what may be asked for
     */
    static Set<String> in(Document part, String name, Collection<String> known) throws TemplateException {
        Set<String> fields = new TreeSet<>();
        for (Element paragraph : paragraphs(part)) {
            for (Blank blank : blanks(text(runs(paragraph)), name, known)) {
                fields.add(blank.field());
            }
        }
        return fields;
    }

    /**
     * Writes the values; what is written is never read as a place again.
     *
     * @param values by place
     * @param lists the items by the name of the list, which is what its places begin with: the row of a table with such a
     *     place is repeated for every item
     */
    static void fill(
            Document part, String name, Map<String, String> values, Map<String, List<Map<String, String>>> lists)
            throws TemplateException {
        IdentityHashMap<Element, List<Map<String, String>>> rows = new IdentityHashMap<>();
        for (Element row : elements(part.getElementsByTagNameNS(WORD, "tr"))) {
            listOf(row, lists.keySet()).ifPresent(list -> rows.put(row, lists.get(list)));
        }
        for (Element paragraph : paragraphs(part)) {
            if (!rows.containsKey(above(paragraph, "tr"))) {
                fillIn(paragraph, name, values);
            }
        }
        for (Map.Entry<Element, List<Map<String, String>>> row : rows.entrySet()) {
            repeat(row.getKey(), name, row.getValue());
        }
    }

    private static void repeat(Element row, String name, List<Map<String, String>> items) throws TemplateException {
        for (Map<String, String> item : items) {
            Element copy = (Element) row.cloneNode(true);
            row.getParentNode().insertBefore(copy, row);
            for (Element paragraph : elements(copy.getElementsByTagNameNS(WORD, "p"))) {
                fillIn(paragraph, name, item);
            }
        }
        row.getParentNode().removeChild(row);
    }

    private static Optional<String> listOf(Element row, Set<String> lists) {
        Matcher matcher = BLANK.matcher(text(elements(row.getElementsByTagNameNS(WORD, "t"))));
        return matcher.find()
                ? Optional.of(matcher.group(1).strip().replaceFirst("\\..*", ""))
                        .filter(lists::contains)
                : Optional.empty();
    }

    private static void fillIn(Element paragraph, String name, Map<String, String> values) throws TemplateException {
        List<Element> runs = runs(paragraph);
        List<Blank> blanks = blanks(text(runs), name, values.keySet());
        for (int i = blanks.size() - 1; i >= 0; i--) {
            Blank blank = blanks.get(i);
            replace(runs, blank.start(), blank.end(), values.get(blank.field()));
        }
        if (!blanks.isEmpty()) {
            runs.forEach(Blanks::finish);
        }
    }

    /** The places in a text that may be asked for. */
    static List<Blank> blanks(String text, String name, Collection<String> known) throws TemplateException {
        List<Blank> found = new ArrayList<>();
        Matcher matcher = BLANK.matcher(text);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String key = matcher.group(1).strip();
            if (!known.contains(key)) {
                throw new TemplateException(
                        "{{%s}}（%s）".formatted(shown(key), name),
                        String.join(" | ", known),
                        "没有这个占位符 (there is no such field)" + Nearest.hint(key, known));
            }
            found.add(new Blank(matcher.start(), matcher.end(), key));
            rest.append(text, from, matcher.start()).append('\n');
            from = matcher.end();
        }
        rest.append(text, from, text.length());
        if (rest.indexOf("{{") >= 0 || rest.indexOf("}}") >= 0) {
            throw new TemplateException(
                    "%s（%s）".formatted(shown(text), name),
                    "{{%s}}".formatted(known.iterator().next()),
                    "占位符不完整：须写在同一段或同一单元格内，左右各两个花括号 (a field is cut: it must stand in one paragraph or cell"
                            + " between double braces)");
        }
        return found;
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static List<Element> paragraphs(Document part) {
        return elements(part.getElementsByTagNameNS(WORD, "p"));
    }

    /** The texts of the paragraph itself, not of a paragraph in a text box inside it. */
    private static List<Element> runs(Element paragraph) {
        return elements(paragraph.getElementsByTagNameNS(WORD, "t")).stream()
                .filter(text -> above(text, "p") == paragraph)
                .toList();
    }

    private static Node above(Node node, String element) {
        Node above = node.getParentNode();
        while (above != null && !(element.equals(above.getLocalName()) && WORD.equals(above.getNamespaceURI()))) {
            above = above.getParentNode();
        }
        return above;
    }

    static String text(List<Element> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.getTextContent()));
        return text.toString();
    }

    /** The value goes to where the place begins; the rest of the place is taken out of the runs after it. */
    static void replace(List<Element> runs, int start, int end, String value) {
        int at = 0;
        boolean written = false;
        for (Element run : runs) {
            String text = run.getTextContent();
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, text.length());
            at += text.length();
            if (from < to) {
                run.setTextContent(text.substring(0, from) + (written ? "" : value) + text.substring(to));
                written = true;
            }
        }
    }

    /** Keeps spaces at the ends, and makes lines of a text with several. */
    private static void finish(Element run) {
        String[] lines = run.getTextContent().split("\n", -1);
        run.setTextContent(lines[0]);
        run.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        Node after = run.getNextSibling();
        for (int i = 1; i < lines.length; i++) {
            Document part = run.getOwnerDocument();
            String prefix = run.getPrefix() == null ? "" : run.getPrefix() + ":";
            Element next = (Element) run.cloneNode(false);
            next.setTextContent(lines[i]);
            run.getParentNode().insertBefore(part.createElementNS(WORD, prefix + "br"), after);
            run.getParentNode().insertBefore(next, after);
        }
    }

    static List<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
