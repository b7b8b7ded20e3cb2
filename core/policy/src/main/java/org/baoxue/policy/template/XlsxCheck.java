package org.baoxue.policy.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoxue.policy.template.XlsxSheets.Sheet;
import org.w3c.dom.Element;

/**
 * Refuses what could not be kept as it is when a row is repeated, or is more than cells, formats and pictures. What is not
 * known to be safe is refused: nothing may come out silently wrong.
 */
final class XlsxCheck {

    /** A sheet's parts that stay as they are or move with the rows. */
    private static final Set<String> KEPT = Set.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetCalcPr",
            "sheetProtection",
            "autoFilter",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "ignoredErrors",
            "drawing");

    private static final Pattern PART =
            Pattern.compile("\\[Content_Types]\\.xml|_rels/\\.rels|(docProps|docMetadata)/[^/]+"
                    + "|customXml/.*|xl/(workbook|styles|sharedStrings|metadata)\\.xml|xl/_rels/workbook\\.xml\\.rels"
                    + "|xl/theme/[^/]+|xl/persons/[^/]+|xl/worksheets/[^/]+\\.xml|xl/worksheets/_rels/[^/]+\\.rels"
                    + "|xl/printerSettings/[^/]+|xl/media/[^/]+|xl/drawings/drawing\\d*\\.xml"
                    + "|xl/drawings/_rels/drawing\\d*\\.xml\\.rels");

    private static final Pattern CELL = Pattern.compile(".*\\$?[A-Za-z]{1,3}\\$?\\d.*", Pattern.DOTALL);

    private XlsxCheck() {}

    static void parts(Set<String> names) throws TemplateException {
        for (String name : names) {
            if (!name.endsWith("/") && !PART.matcher(name).matches()) {
                throw new TemplateException(
                        name,
                        "单元格、格式、图片 (cells, formats, pictures)",
                        "模板不能含图表、透视表、表格对象、批注等，请删除 (no charts, pivot tables, tables, comments and the like)");
            }
        }
    }

    /** What may stand on any sheet. */
    static void sheet(Sheet sheet, Element root) throws TemplateException {
        for (Element child : XlsxSheets.children(root)) {
            if (!KEPT.contains(child.getLocalName())) {
                throw new TemplateException(
                        "%s（%s）".formatted(child.getLocalName(), sheet.name()),
                        "单元格、合并、格式、打印设置、页眉页脚、图片 (cells, merges, formats, print settings, headers, pictures)",
                        "工作表有模板不支持的内容，请删除：超链接、批注、表格对象、方案、自定义视图等 (the sheet holds what a template cannot:"
                                + " links, comments, tables, scenarios, views)");
            }
        }
        for (Element formula : Blanks.elements(root.getElementsByTagNameNS(XlsxSheets.MAIN, "f"))) {
            throw new TemplateException(
                    "=%s（%s!%s）"
                            .formatted(
                                    formula.getTextContent(),
                                    sheet.name(),
                                    ((Element) formula.getParentNode()).getAttribute("r")),
                    "{{total.…}} {{form.count}}",
                    "模板不能有公式，合计请用占位符 (no formulas: sums have fields of their own)");
        }
        for (String rule : List.of("conditionalFormatting", "dataValidation")) {
            for (Element element : Blanks.elements(root.getElementsByTagNameNS(XlsxSheets.MAIN, rule))) {
                withoutCells(sheet, element);
            }
        }
        for (Element filter : Blanks.elements(root.getElementsByTagNameNS(XlsxSheets.MAIN, "autoFilter"))) {
            if (filter.getFirstChild() != null) {
                throw new TemplateException(
                        "%s（%s）".formatted(filter.getAttribute("ref"), sheet.name()),
                        "未筛选 (nothing filtered)",
                        "请先取消筛选和排序 (take away the filter's choice and the sorting)");
            }
        }
    }

    private static void withoutCells(Sheet sheet, Element rule) throws TemplateException {
        String where = "%s（%s）".formatted(rule.getAttribute("sqref"), sheet.name());
        for (Element part : Blanks.elements(rule.getElementsByTagNameNS(XlsxSheets.MAIN, "*"))) {
            boolean formula = part.getLocalName().startsWith("formula");
            String text = formula ? part.getTextContent() : part.getAttribute("val");
            if (CELL.matcher(text.replaceAll("\"[^\"]*\"", "")).matches()) {
                throw new TemplateException(
                        text + " " + where,
                        "不引用单元格的条件 (a condition without cells)",
                        "条件格式和数据有效性不能引用单元格：行数增加后会指错 (it would point to the wrong cells once there are more rows)");
            }
        }
    }

    /** What may stand on the sheet whose row is repeated. */
    static void repeated(Sheet sheet, Element root, int row, Map<String, byte[]> parts) throws TemplateException {
        for (Element merge : Blanks.elements(root.getElementsByTagNameNS(XlsxSheets.MAIN, "mergeCell"))) {
            String range = merge.getAttribute("ref");
            int first = Growth.first(range);
            int last = Growth.last(range);
            if (first <= row && last >= row && first != last) {
                throw new TemplateException(
                        "%s（%s）".formatted(range, sheet.name()),
                        "%d:%d".formatted(row, row),
                        "重复的一行不能与上下行合并 (the repeated row must not be merged with others)");
            }
        }
        for (String part : XlsxSheets.targets(parts, sheet.part()).values()) {
            if (part.startsWith("xl/drawings/")) {
                pictures(sheet, Xml.parse(part, parts.get(part)).getDocumentElement(), row);
            }
        }
    }

    private static void pictures(Sheet sheet, Element drawing, int row) throws TemplateException {
        for (Element at : Blanks.elements(drawing.getElementsByTagNameNS("*", "row"))) {
            int last = Integer.parseInt(at.getTextContent().strip()) + 1;
            if (last >= row) {
                throw new TemplateException(
                        "%s 第%d行".formatted(sheet.name(), last),
                        "< %d".formatted(row),
                        "图片须在重复的一行以上 (pictures must stand above the repeated row)");
            }
        }
    }

    /** Texts in shapes are not filled in. */
    static void shapes(Map<String, byte[]> parts) throws TemplateException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().startsWith("xl/drawings/")
                    && new String(part.getValue(), StandardCharsets.UTF_8).contains("{{")) {
                throw new TemplateException(
                        part.getKey(),
                        "单元格 (a cell)",
                        "占位符须写在单元格或页眉页脚里，不能在文本框里 (fields stand in cells, not in text boxes)");
            }
        }
    }
}
