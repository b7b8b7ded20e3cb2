package org.baoxue.policy.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The cells of a workbook and their texts, which mostly stand in a list that all sheets share. */
final class XlsxCells {

    /** The last row that a template may fill. */
    static final int FARTHEST = 10_000;

    private static final String SHARED = "xl/sharedStrings.xml";

    private final List<Element> shared;

    XlsxCells(Map<String, byte[]> parts) throws TemplateException {
        shared = parts.containsKey(SHARED) ? XlsxSheets.children(XlsxSheets.root(parts, SHARED)) : List.of();
    }

    /**
     * The rows of a sheet, each and each of its cells with the position that a program may leave out. Empty ones far below, which
     * LibreOffice likes to write at the end of the sheet, are taken out of it.
     */
    static List<Element> rows(Element sheet) {
        List<Element> rows = new ArrayList<>();
        int row = 0;
        for (Element element :
                XlsxSheets.child(sheet, "sheetData").map(XlsxSheets::children).orElse(List.of())) {
            row = element.hasAttribute("r") ? Integer.parseInt(element.getAttribute("r")) : row + 1;
            if (row > FARTHEST && XlsxCells.cells(element).stream().noneMatch(Element::hasChildNodes)) {
                element.getParentNode().removeChild(element);
            } else {
                number(element, row);
                rows.add(element);
            }
        }
        return rows;
    }

    private static void number(Element row, int at) {
        row.setAttribute("r", Integer.toString(at));
        int column = 0;
        for (Element cell : cells(row)) {
            column = cell.hasAttribute("r") ? number(column(cell)) : column + 1;
            cell.setAttribute("r", letters(column) + at);
        }
    }

    static List<Element> cells(Element row) {
        return XlsxSheets.children(row).stream()
                .filter(cell -> "c".equals(cell.getLocalName()))
                .toList();
    }

    static int row(Element row) {
        return Integer.parseInt(row.getAttribute("r"));
    }

    /** The letters of a cell's column. */
    static String column(Element cell) {
        return cell.getAttribute("r").replaceFirst("\\d+$", "");
    }

    private static int number(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + (letters.charAt(i) - 'A' + 1);
        }
        return number;
    }

    private static String letters(int number) {
        String letters = "";
        for (int left = number; left > 0; left = (left - 1) / 26) {
            letters = (char) ('A' + (left - 1) % 26) + letters;
        }
        return letters;
    }

    /** The runs of a cell's text; none if it has no text. */
    List<Element> runs(Element cell) throws TemplateException {
        return switch (cell.getAttribute("t")) {
            case "s" -> runsIn(sharedBy(cell));
            case "inlineStr" ->
                XlsxSheets.child(cell, "is").map(XlsxCells::runsIn).orElse(List.of());
            default -> List.of();
        };
    }

    /** Gives the cell a text of its own, which can be changed, and returns its runs. */
    List<Element> own(Element cell) throws TemplateException {
        if (cell.getAttribute("t").equals("s")) {
            Element text = copy(sharedBy(cell), "is", cell);
            clear(cell);
            cell.appendChild(text);
            cell.setAttribute("t", "inlineStr");
        }
        List<Element> runs = runs(cell);
        runs.forEach(run -> run.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve"));
        return runs;
    }

    /** Takes everything out of the cell but its style. */
    static void clear(Element cell) {
        while (cell.getFirstChild() != null) {
            cell.removeChild(cell.getFirstChild());
        }
        cell.removeAttribute("t");
    }

    private Element sharedBy(Element cell) throws TemplateException {
        String index = XlsxSheets.child(cell, "v")
                .map(value -> value.getTextContent().strip())
                .orElse("");
        try {
            return shared.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new TemplateException(
                    cell.getAttribute("r"), "0–" + (shared.size() - 1), "单元格的文字缺失 (the text of a cell is missing)");
        }
    }

    /** How to read the text is left out of it. */
    private static List<Element> runsIn(Element text) {
        List<Element> runs = new ArrayList<>();
        for (Element child : XlsxSheets.children(text)) {
            switch (child.getLocalName()) {
                case "t" -> runs.add(child);
                case "r" -> XlsxSheets.child(child, "t").ifPresent(runs::add);
                default -> {}
            }
        }
        return runs;
    }

    /** The element for the document of another, with the prefix that the other has. */
    private static Element copy(Element from, String name, Element like) {
        Document document = like.getOwnerDocument();
        String prefix = like.getPrefix() == null ? "" : like.getPrefix() + ":";
        Element copy = document.createElementNS(XlsxSheets.MAIN, prefix + name);
        NamedNodeMap attributes = from.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                copy.setAttributeNS(attribute.getNamespaceURI(), attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (!element.getLocalName().equals("rPh")
                        && !element.getLocalName().equals("phoneticPr")) {
                    copy.appendChild(copy(element, element.getLocalName(), like));
                }
            } else {
                copy.appendChild(document.createTextNode(child.getNodeValue()));
            }
        }
        return copy;
    }
}
