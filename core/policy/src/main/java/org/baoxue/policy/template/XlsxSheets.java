package org.baoxue.policy.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which sheets a workbook has, and what every reader of its parts needs. */
final class XlsxSheets {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String STYLES = "xl/styles.xml";

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private XlsxSheets() {}

    /**
     * A sheet.
     *
     * @param name its name as people see it
     * @param part the part that holds it
     */
    record Sheet(String name, String part) {}

    /** The sheets, left to right. */
    static List<Sheet> of(Map<String, byte[]> parts) throws TemplateException {
        Map<String, String> targets = targets(parts, WORKBOOK);
        List<Sheet> sheets = new ArrayList<>();
        Element workbook = root(parts, WORKBOOK);
        for (Element sheet : Blanks.elements(workbook.getElementsByTagNameNS(MAIN, "sheet"))) {
            String name = sheet.getAttribute("name");
            String part = targets.getOrDefault(sheet.getAttributeNS(RELATION, "id"), "");
            if (!parts.containsKey(part)) {
                throw new TemplateException(name, "xl/worksheets/*.xml", "找不到工作表的内容 (the part of a sheet is missing)");
            }
            sheets.add(new Sheet(name, part));
        }
        return sheets;
    }

    /** The parts that a part refers to, by the id of the relation. */
    static Map<String, String> targets(Map<String, byte[]> parts, String part) throws TemplateException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Map<String, String> targets = new HashMap<>();
        if (parts.containsKey(relations)) {
            Document document = Xml.parse(relations, parts.get(relations));
            for (Element relation : Blanks.elements(document.getElementsByTagNameNS("*", "Relationship"))) {
                targets.put(relation.getAttribute("Id"), resolved(folder, relation.getAttribute("Target")));
            }
        }
        return targets;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String above = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            above = above.replaceFirst("[^/]*/$", "");
            rest = rest.substring(3);
        }
        return above + rest;
    }

    /** The root of a part of the usual kind of workbook. */
    static Element root(Map<String, byte[]> parts, String part) throws TemplateException {
        Element root = Xml.parse(part, parts.get(part)).getDocumentElement();
        if (!MAIN.equals(root.getNamespaceURI())) {
            throw new TemplateException(
                    String.valueOf(root.getNamespaceURI()),
                    MAIN,
                    "请另存为普通的 Excel 工作簿（.xlsx，非 Strict） (save it as an ordinary workbook, not as Strict Open XML)");
        }
        return root;
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst();
    }
}
