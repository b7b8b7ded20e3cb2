package org.baoxue.policy.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoxue.policy.internal.tree.Nearest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The places to be filled in within the paragraphs of one part. Word likes to split them over runs of text. */
final class Blanks {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Pattern BLANK = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final int SHOWN = 40;

    private Blanks() {}

    /** One place in a paragraph's text. */
    private record Blank(int start, int end, TemplateField field) {}

    /** What the part asks for. */
    static Set<TemplateField> in(Document part, String name) throws TemplateException {
        Set<TemplateField> fields = EnumSet.noneOf(TemplateField.class);
        for (Element paragraph : paragraphs(part)) {
            for (Blank blank : blanks(text(runs(paragraph)), name)) {
                fields.add(blank.field());
            }
        }
        return fields;
    }

    /** Writes the values; what is written is never read as a place again. */
    static void fill(Document part, String name, Map<TemplateField, String> values) throws TemplateException {
        for (Element paragraph : paragraphs(part)) {
            List<Element> runs = runs(paragraph);
            List<Blank> blanks = blanks(text(runs), name);
            for (int i = blanks.size() - 1; i >= 0; i--) {
                Blank blank = blanks.get(i);
                replace(runs, blank.start(), blank.end(), values.get(blank.field()));
            }
            if (!blanks.isEmpty()) {
                runs.forEach(Blanks::finish);
            }
        }
    }

    private static List<Blank> blanks(String text, String name) throws TemplateException {
        List<Blank> found = new ArrayList<>();
        Matcher matcher = BLANK.matcher(text);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String key = matcher.group(1).strip();
            TemplateField field = TemplateField.ofKey(key)
                    .orElseThrow(() -> new TemplateException(
                            "{{%s}}（%s）".formatted(shown(key), name),
                            String.join(" | ", TemplateField.keys()),
                            "没有这个占位符 (there is no such field)" + Nearest.hint(key, TemplateField.keys())));
            found.add(new Blank(matcher.start(), matcher.end(), field));
            rest.append(text, from, matcher.start()).append('\n');
            from = matcher.end();
        }
        rest.append(text, from, text.length());
        if (rest.indexOf("{{") >= 0 || rest.indexOf("}}") >= 0) {
            throw new TemplateException(
                    "%s（%s）".formatted(shown(text), name),
                    "{{child.name}}",
                    "占位符不完整：须写在同一段内，左右各两个花括号 (a field is cut: it must stand in one paragraph between double braces)");
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
                .filter(text -> paragraphOf(text) == paragraph)
                .toList();
    }

    private static Node paragraphOf(Node node) {
        Node above = node.getParentNode();
        while (above != null && !("p".equals(above.getLocalName()) && WORD.equals(above.getNamespaceURI()))) {
            above = above.getParentNode();
        }
        return above;
    }

    private static String text(List<Element> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.getTextContent()));
        return text.toString();
    }

    /** The value goes to where the place begins; the rest of the place is taken out of the runs after it. */
    private static void replace(List<Element> runs, int start, int end, String value) {
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

    private static List<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
