package org.baoxue.policy.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Names for ranges in a workbook, among them what is printed and which rows stand on every page. */
final class DefinedNames {

    private static final String CORNER = "\\$?[A-Za-z]{1,3}\\$?\\d+";
    private static final Pattern REFERENCE = Pattern.compile("('(?:[^']|'')*'|[^'!,\\s]+)!(" + CORNER + "(?::" + CORNER
            + ")?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d+:\\$?\\d+)");
    private static final Pattern REFERENCES = Pattern.compile(REFERENCE + "(," + REFERENCE + ")*");

    private DefinedNames() {}

    /** @throws TemplateException if one is more than a list of ranges, so that nobody can say how it moves */
    static void check(Document workbook) throws TemplateException {
        for (Element name : in(workbook)) {
            String text = name.getTextContent().strip();
            if (!lost(text) && !REFERENCES.matcher(text).matches()) {
                throw new TemplateException(
                        "%s = %s".formatted(name.getAttribute("name"), text),
                        "表!$A$1:$B$2",
                        "名称只能指单元格区域，请删除 (a name may only stand for ranges)");
            }
        }
    }

    /** Moves the ranges of a sheet. */
    static void grow(Document workbook, String sheet, Growth growth) {
        for (Element name : in(workbook)) {
            String text = name.getTextContent().strip();
            if (!lost(text)) {
                StringBuilder moved = new StringBuilder();
                Matcher reference = REFERENCE.matcher(text);
                while (reference.find()) {
                    String range = plain(reference.group(1)).equals(sheet)
                            ? growth.range(reference.group(2))
                            : reference.group(2);
                    reference.appendReplacement(moved, Matcher.quoteReplacement(reference.group(1) + "!" + range));
                }
                name.setTextContent(reference.appendTail(moved).toString());
            }
        }
    }

    private static boolean lost(String text) {
        return text.contains("#REF!");
    }

    private static String plain(String sheet) {
        return sheet.startsWith("'") ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
    }

    private static Iterable<Element> in(Document workbook) {
        return Blanks.elements(workbook.getElementsByTagNameNS(XlsxSheets.MAIN, "definedName"));
    }
}
