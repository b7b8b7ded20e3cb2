package org.baoxue.policy.template;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.policy.template.Blanks.Blank;
import org.baoxue.policy.template.XlsxSheets.Sheet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Fills in one workbook. The repeated row is written as often as there are rows while the file is written. */
final class XlsxFilling {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    private final Map<String, byte[]> parts;
    private final Map<String, String> values;
    private final XlsxTemplate.Rows table;
    private final Set<String> known;

    XlsxFilling(Map<String, byte[]> parts, Map<String, String> values, XlsxTemplate.Rows table) {
        this.parts = parts;
        this.values = values;
        this.table = table;
        this.known = Stream.concat(values.keySet().stream(), table.fields().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    byte[] fill(List<Sheet> sheets, Sheet repeatedOn, int row) {
        Map<String, OfficePackage.Content> filled = new LinkedHashMap<>();
        parts.forEach((name, bytes) -> filled.put(name, out -> out.write(bytes)));
        Growth growth = new Growth(row, Math.max(0, table.rows().size() - 1));
        try {
            XlsxCells cells = new XlsxCells(parts);
            TextStyles styles = new TextStyles(parts);
            for (Sheet sheet : sheets) {
                Element root = XlsxSheets.root(parts, sheet.part());
                RepeatedRow repeated = sheet.equals(repeatedOn) ? new RepeatedRow(table, growth) : null;
                fill(root, cells, styles);
                filled.put(sheet.part(), out -> write(root, growth, repeated, out));
            }
            Document workbook = XlsxSheets.root(parts, XlsxSheets.WORKBOOK).getOwnerDocument();
            DefinedNames.grow(workbook, repeatedOn.name(), growth);
            byte[] names = Xml.write(workbook);
            byte[] formats = styles.bytes();
            filled.put(XlsxSheets.WORKBOOK, out -> out.write(names));
            filled.put(XlsxSheets.STYLES, out -> out.write(formats));
        } catch (TemplateException e) {
            throw new IllegalStateException("what was read once is read again", e);
        }
        return OfficePackage.written(filled);
    }

    private void fill(Element root, XlsxCells cells, TextStyles styles) throws TemplateException {
        for (Element row : XlsxCells.rows(root)) {
            for (Element cell : XlsxCells.cells(row)) {
                String text = Blanks.text(cells.runs(cell));
                List<Blank> blanks = blanks(text);
                if (blanks.size() == 1
                        && text.matches("\\{\\{[^{}]*}}")
                        && numbers(blanks.get(0).field())) {
                    number(cell, blanks.get(0).field());
                } else if (!blanks.isEmpty()) {
                    text(cells.own(cell), blanks);
                    cell.setAttribute("s", styles.text(cell.getAttribute("s")));
                }
            }
        }
        for (Element text : XlsxTemplate.headers(root)) {
            String words = text.getTextContent();
            List<Blank> blanks = blanks(words);
            for (int i = blanks.size() - 1; i >= 0; i--) {
                words = words.substring(0, blanks.get(i).start())
                        + inHeader(words, blanks.get(i))
                        + words.substring(blanks.get(i).end());
            }
            text.setTextContent(words);
        }
    }

    /** In a header the sign &amp; begins a code, and digits after a code belong to it. */
    private String inHeader(String words, Blank blank) {
        String value = value(blank.field()).replace("&", "&&");
        boolean digits = !value.isEmpty() && Character.isDigit(value.charAt(0));
        return digits && words.substring(0, blank.start()).matches("(?s).*&\\d+") ? " " + value : value;
    }

    private List<Blank> blanks(String text) throws TemplateException {
        return text.contains("{{") ? Blanks.blanks(text, "", known) : List.of();
    }

    private void number(Element cell, String field) {
        if (field.startsWith(XlsxTemplate.ROW)) {
            RepeatedRow.number(cell, field);
            return;
        }
        XlsxCells.clear(cell);
        String value = value(field);
        if (isNumber(value)) {
            child(cell, "v").setTextContent(value);
        } else if (!value.isEmpty()) {
            cell.setAttribute("t", "inlineStr");
            child(child(cell, "is"), "t").setTextContent(value);
        }
    }

    private static Element child(Element parent, String name) {
        String prefix = parent.getPrefix() == null ? "" : parent.getPrefix() + ":";
        Element child = parent.getOwnerDocument().createElementNS(XlsxSheets.MAIN, prefix + name);
        parent.appendChild(child);
        return child;
    }

    private void text(List<Element> runs, List<Blank> blanks) {
        for (int i = blanks.size() - 1; i >= 0; i--) {
            String field = blanks.get(i).field();
            Blanks.replace(
                    runs,
                    blanks.get(i).start(),
                    blanks.get(i).end(),
                    field.startsWith(XlsxTemplate.ROW) ? RepeatedRow.text(field) : value(field));
        }
    }

    private boolean numbers(String field) {
        return table.numbers().contains(field);
    }

    private String value(String field) {
        return Filling.clean(values.get(field));
    }

    static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    /** Moves what is below the repeated row, and makes longer what reaches over it. */
    private static void move(Element element, Growth growth) {
        switch (element.getLocalName()) {
            case "row" -> {
                element.setAttribute("r", Integer.toString(growth.start(XlsxCells.row(element))));
                XlsxCells.cells(element)
                        .forEach(cell -> cell.setAttribute("r", growth.position(cell.getAttribute("r"))));
            }
            case "brk" -> {
                if (element.getParentNode().getLocalName().equals("rowBreaks")) {
                    int after = Integer.parseInt(element.getAttribute("id"));
                    element.setAttribute("id", Integer.toString(growth.end(after)));
                }
            }
            case "dimension", "autoFilter" -> element.setAttribute("ref", growth.range(element.getAttribute("ref")));
            case "conditionalFormatting", "dataValidation", "ignoredError" ->
                element.setAttribute("sqref", growth.ranges(element.getAttribute("sqref")));
            default -> {}
        }
    }

    private static void write(Element root, Growth growth, RepeatedRow repeated, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Markup.write(root.getOwnerDocument(), writer, (element, to) -> {
            if (repeated == null) {
                return false;
            }
            if (repeated.writes(element, to)) {
                return true;
            }
            move(element, growth);
            return false;
        });
        writer.flush();
    }
}
