package org.baoxue.policy.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Writes the row of a sheet that stands for many, and the merges in it, once for each of them. */
final class RepeatedRow {

    private static final char OPEN = '\uFDD0';
    private static final char END = '\uFDD1';
    private static final Pattern HOLE = Pattern.compile(OPEN + "([^" + END + "]*)" + END);
    private static final char TEXT = 't';
    private static final char KIND = 'k';
    private static final char NUMBER = 'n';

    private final XlsxTemplate.Rows table;
    private final Growth growth;
    private final Map<String, Integer> columns = new HashMap<>();

    RepeatedRow(XlsxTemplate.Rows table, Growth growth) {
        this.table = table;
        this.growth = growth;
        for (String field : table.fields()) {
            columns.putIfAbsent(field, columns.size());
        }
    }

    boolean is(Element row) {
        return XlsxCells.row(row) == growth.row();
    }

    /** Stands for the value of a place, within a text of the row. */
    static String text(String field) {
        return hole(TEXT, field);
    }

    /** Makes a cell of the row hold nothing but the value of a place, as a number if it is one. */
    static void number(Element cell, String field) {
        XlsxCells.clear(cell);
        cell.setAttribute("t", hole(KIND, field));
        cell.setTextContent(hole(NUMBER, field));
    }

    private static String hole(char kind, String field) {
        return "" + OPEN + kind + field + END;
    }

    /** Writes the row, or the merges of its sheet; other elements are left to the caller. */
    boolean writes(Element element, Appendable out) throws IOException {
        switch (element.getLocalName()) {
            case "row" -> {
                if (!is(element)) {
                    return false;
                }
                rows(element, out);
            }
            case "mergeCells" -> merges(element, out);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void rows(Element row, Appendable out) throws IOException {
        for (Element cell : XlsxCells.cells(row)) {
            cell.setAttribute("r", XlsxCells.column(cell) + OPEN + END);
        }
        row.setAttribute("r", "" + OPEN + END);
        if (!row.hasAttribute("customHeight")) {
            row.removeAttribute("ht");
        }
        StringBuilder pattern = new StringBuilder();
        Markup.write(row, pattern, (element, to) -> false);
        List<String> literals = new ArrayList<>();
        List<String> holes = new ArrayList<>();
        Matcher matcher = HOLE.matcher(pattern);
        int from = 0;
        while (matcher.find()) {
            literals.add(pattern.substring(from, matcher.start()));
            holes.add(matcher.group(1));
            from = matcher.end();
        }
        String rest = pattern.substring(from);
        String prefix = row.getPrefix() == null ? "" : row.getPrefix() + ":";
        List<List<String>> items = table.rows().isEmpty() ? List.of(List.of()) : table.rows();
        for (int i = 0; i < items.size(); i++) {
            for (int h = 0; h < holes.size(); h++) {
                out.append(literals.get(h)).append(filled(holes.get(h), growth.row() + i, items.get(i), prefix));
            }
            out.append(rest);
        }
    }

    private String filled(String hole, int row, List<String> item, String prefix) {
        if (hole.isEmpty()) {
            return Integer.toString(row);
        }
        int column = columns.getOrDefault(hole.substring(1), Integer.MAX_VALUE);
        String value = column < item.size() ? Filling.clean(item.get(column)) : "";
        boolean number = XlsxFilling.isNumber(value);
        return switch (hole.charAt(0)) {
            case KIND -> value.isEmpty() || number ? "n" : "inlineStr";
            case NUMBER -> value.isEmpty() ? "" : number ? tagged("v", value, prefix) : text(value, prefix);
            default -> Markup.escaped(value);
        };
    }

    private static String text(String value, String prefix) {
        return "<%1$sis>%2$s</%1$sis>".formatted(prefix, tagged("t", Markup.escaped(value), prefix));
    }

    private static String tagged(String name, String content, String prefix) {
        return "<%1$s%2$s>%3$s</%1$s%2$s>".formatted(prefix, name, content);
    }

    private void merges(Element merges, Appendable out) throws IOException {
        List<Element> all = XlsxSheets.children(merges);
        long inRow =
                all.stream().filter(merge -> inRow(merge.getAttribute("ref"))).count();
        merges.setAttribute("count", Long.toString(all.size() + inRow * growth.added()));
        Markup.open(merges, out);
        out.append('>');
        for (Element merge : all) {
            String range = merge.getAttribute("ref");
            for (int i = 0; i <= (inRow(range) ? growth.added() : 0); i++) {
                merge.setAttribute("ref", inRow(range) ? below(range, i) : growth.range(range));
                Markup.write(merge, out, (element, to) -> false);
            }
        }
        Markup.close(merges, out);
    }

    private boolean inRow(String range) {
        return Growth.first(range) == growth.row() && Growth.last(range) == growth.row();
    }

    private String below(String range, int rows) {
        return new Growth(growth.row() - 1, rows).range(range);
    }
}
