package org.baoxue.policy.template;

import java.io.IOException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Writes XML as it was read, element by element, so that a large part need not be in memory. */
final class Markup {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private Markup() {}

    /** Writes some elements in its own way. */
    interface Writer {
        /** @return whether it wrote the element, or left it out */
        boolean writes(Element element, Appendable out) throws IOException;
    }

    static void write(Document document, Appendable out, Writer own) throws IOException {
        out.append(DECLARATION);
        write(document.getDocumentElement(), out, own);
    }

    static void write(Element element, Appendable out, Writer own) throws IOException {
        if (own.writes(element, out)) {
            return;
        }
        open(element, out);
        if (element.getFirstChild() == null) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner, out, own);
            } else if (child instanceof Text text) {
                out.append(escaped(text.getData()));
            }
        }
        close(element, out);
    }

    /** The start tag without its end, for more to be added. */
    static void open(Element element, Appendable out) throws IOException {
        out.append('<').append(element.getNodeName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            attribute(attribute.getName(), attribute.getValue(), out);
        }
    }

    static void close(Element element, Appendable out) throws IOException {
        out.append("</").append(element.getNodeName()).append('>');
    }

    static void attribute(String name, String value, Appendable out) throws IOException {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value)
                        .replace("\"", "&quot;")
                        .replace("\n", "&#10;")
                        .replace("\t", "&#9;"))
                .append('"');
    }

    /** A text between tags. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
