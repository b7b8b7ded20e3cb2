package org.baoxue.policy.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.policy.template.XlsxSheets.Sheet;
import org.w3c.dom.Element;

/**
 * An xlsx file with places such as <code>{{form.unit}}</code> in its cells, headers and footers. The row with places that begin
 * with <code>row.</code> is repeated for every row of a table; there is exactly one. It has no conditions. Whatever stands
 * beside keeps its formats, widths, merges and print settings. Immutable and thread-safe.
 */
public final class XlsxTemplate {

    /** How the places of the repeated row begin. */
    public static final String ROW = "row.";

    private static final int LATEST_ROW = 1_000;

    private final Map<String, byte[]> parts;
    private final List<Sheet> sheets;
    private final Set<String> fields;
    private final Sheet repeatedOn;
    private final int repeated;
    private final boolean onePage;

    private XlsxTemplate(Map<String, byte[]> parts, Scan scan) {
        this.parts = parts;
        this.sheets = List.copyOf(scan.sheets);
        this.fields = new LinkedHashSet<>(scan.fields);
        this.repeatedOn = scan.repeatedOn;
        this.repeated = scan.repeated;
        this.onePage = scan.onePage;
    }

    /**
     * A table to fill in.
     *
     * @param fields the place of each column, such as {@code row.name}
     * @param rows a text for each column
     * @param numbers the places, also outside of the table, whose values stay numbers where a cell holds nothing else
     */
    public record Rows(List<String> fields, List<List<String>> rows, Set<String> numbers) {
        public Rows {
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
            numbers = Set.copyOf(numbers);
        }
    }

    /**
     * Reads a file of unknown origin.
     *
     * @param known what may be asked for
     * @throws TemplateException if it is no such file: broken, too large, with macros, external links, or what could not be
     *     kept; without the row to be repeated, or with a place that is cut or unknown, told with its sheet and cell
     */
    public static XlsxTemplate read(byte[] file, Collection<String> known) throws TemplateException {
        Map<String, byte[]> parts = OfficePackage.read(file, OfficePackage.Kind.EXCEL);
        XlsxCheck.parts(parts.keySet());
        XlsxCheck.shapes(parts);
        try {
            return new XlsxTemplate(parts, new Scan(parts, known));
        } catch (NumberFormatException e) {
            throw new TemplateException(String.valueOf(e.getMessage()), "1 2 3 …", "文件内容损坏 (the content is broken)");
        }
    }

    /** What it asks for, in the order of its cells. */
    public Set<String> fields() {
        return Collections.unmodifiableSet(fields);
    }

    /** The first place of the repeated row. */
    public String firstOfRow() {
        return fields.stream()
                .filter(field -> field.startsWith(ROW))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it prints the sheet with the table on one page, however many rows there are. */
    public boolean onePage() {
        return onePage;
    }

    /**
     * The file with these values; what is blank is left to be filled in by hand.
     *
     * @param values for every place outside of the repeated row
     * @param table what the row is repeated for; it stays once and empty if there is nothing
     */
    public byte[] fill(Map<String, String> values, Rows table) {
        return new XlsxFilling(parts, values, table).fill(sheets, repeatedOn, repeated);
    }

    /** Finds the places and whatever cannot be used. */
    private static final class Scan {
        private final Map<String, byte[]> parts;
        private final Collection<String> known;
        private final XlsxCells cells;
        private final List<Sheet> sheets;
        private final Set<String> fields = new LinkedHashSet<>();
        private Sheet repeatedOn;
        private int repeated;
        private boolean onePage;

        Scan(Map<String, byte[]> parts, Collection<String> known) throws TemplateException {
            this.parts = parts;
            this.known = known;
            this.cells = new XlsxCells(parts);
            this.sheets = new ArrayList<>(XlsxSheets.of(parts));
            new TextStyles(parts);
            DefinedNames.check(XlsxSheets.root(parts, XlsxSheets.WORKBOOK).getOwnerDocument());
            for (Sheet sheet : sheets) {
                scan(sheet, XlsxSheets.root(parts, sheet.part()));
            }
            if (repeatedOn == null) {
                throw new TemplateException(
                        fields.isEmpty() ? "没有占位符 (no field)" : String.join(" ", fields),
                        known.stream().filter(field -> field.startsWith(ROW)).collect(Collectors.joining(" | ")),
                        "没有要重复的一行：该行的单元格写 {{row.…}} (no row to be repeated)");
            }
        }

        private void scan(Sheet sheet, Element root) throws TemplateException {
            XlsxCheck.sheet(sheet, root);
            for (Element row : XlsxCells.rows(root)) {
                if (XlsxCells.row(row) > XlsxCells.FARTHEST) {
                    throw new TemplateException(
                            "%s 第%d行".formatted(sheet.name(), XlsxCells.row(row)),
                            "≤ %d".formatted(XlsxCells.FARTHEST),
                            "下面有多余的行，请删除 (there are rows far below: delete them)");
                }
                for (Element cell : XlsxCells.cells(row)) {
                    cell(sheet, XlsxCells.row(row), cell);
                }
            }
            for (Element text : headers(root)) {
                Blanks.blanks(
                                text.getTextContent(),
                                sheet.name() + " 页眉页脚",
                                known.stream()
                                        .filter(field -> !field.startsWith(ROW))
                                        .toList())
                        .forEach(blank -> fields.add(blank.field()));
            }
            if (sheet.equals(repeatedOn)) {
                XlsxCheck.repeated(sheet, root, repeated, parts);
                onePage = onePage(root);
            }
        }

        private void cell(Sheet sheet, int row, Element cell) throws TemplateException {
            String where = sheet.name() + "!" + cell.getAttribute("r");
            for (Blanks.Blank blank : Blanks.blanks(Blanks.text(cells.runs(cell)), where, known)) {
                fields.add(blank.field());
                if (blank.field().startsWith(ROW)) {
                    repeats(sheet, row, "{{%s}}（%s）".formatted(blank.field(), where));
                }
            }
        }

        private void repeats(Sheet sheet, int row, String found) throws TemplateException {
            if (repeatedOn == null) {
                repeatedOn = sheet;
                repeated = row;
            }
            if (!sheet.equals(repeatedOn) || row != repeated || row > LATEST_ROW) {
                throw new TemplateException(
                        found,
                        "%s 第%d行".formatted(repeatedOn.name(), Math.min(repeated, LATEST_ROW)),
                        "重复的只能是一张表的一行，在前%d行之内 (one row of one sheet is repeated, near the top)".formatted(LATEST_ROW));
            }
        }

        private static boolean onePage(Element root) {
            boolean fit = Blanks.elements(root.getElementsByTagNameNS(XlsxSheets.MAIN, "pageSetUpPr")).stream()
                    .anyMatch(page -> Set.of("1", "true").contains(page.getAttribute("fitToPage")));
            String height = XlsxSheets.child(root, "pageSetup")
                    .map(page -> page.getAttribute("fitToHeight"))
                    .orElse("");
            return fit && (height.isEmpty() || height.equals("1"));
        }
    }

    /** The texts of headers and footers. */
    static List<Element> headers(Element root) {
        return XlsxSheets.child(root, "headerFooter").stream()
                .flatMap(all -> XlsxSheets.children(all).stream())
                .toList();
    }
}
