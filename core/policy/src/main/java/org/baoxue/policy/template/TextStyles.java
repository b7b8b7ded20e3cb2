package org.baoxue.policy.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * The styles of a workbook, and for each that is needed one that looks the same but keeps what is typed as text: an ID number
 * stays whole and a word with a sign before it no formula, also after somebody has edited the cell.
 */
final class TextStyles {

    /** The number format "@" that every spreadsheet program has. */
    private static final String TEXT = "49";

    private final Element styles;
    private final Element formats;
    private final Map<String, String> texts = new HashMap<>();

    TextStyles(Map<String, byte[]> parts) throws TemplateException {
        if (!parts.containsKey(XlsxSheets.STYLES)) {
            throw missing();
        }
        styles = XlsxSheets.root(parts, XlsxSheets.STYLES);
        formats = XlsxSheets.child(styles, "cellXfs").orElseThrow(TextStyles::missing);
        if (XlsxSheets.children(formats).isEmpty()) {
            throw missing();
        }
    }

    /** The style for text like this one; the first of all where none is named. */
    String text(String style) {
        return texts.computeIfAbsent(style.isEmpty() ? "0" : style, this::made);
    }

    private String made(String style) {
        List<Element> all = XlsxSheets.children(formats);
        Element like = all.get(Math.min(Integer.parseInt(style), all.size() - 1));
        if (like.getAttribute("numFmtId").equals(TEXT)) {
            return style;
        }
        Element text = (Element) like.cloneNode(true);
        text.setAttribute("numFmtId", TEXT);
        text.setAttribute("applyNumberFormat", "1");
        formats.appendChild(text);
        formats.setAttribute("count", Integer.toString(all.size() + 1));
        return Integer.toString(all.size());
    }

    byte[] bytes() {
        return Xml.write(styles.getOwnerDocument());
    }

    private static TemplateException missing() {
        return new TemplateException(
                "—",
                XlsxSheets.STYLES,
                "没有单元格格式，请用 Excel、WPS 或 LibreOffice 保存 (no styles: save it with an office program)");
    }
}
