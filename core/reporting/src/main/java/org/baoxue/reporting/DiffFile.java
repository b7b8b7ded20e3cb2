package org.baoxue.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.baoxue.reporting.DiffView.FieldView;
import org.baoxue.reporting.DiffView.RuleView;
import org.baoxue.reporting.DiffView.SaidView;
import org.baoxue.reporting.DiffView.SideView;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The difference of two policies as a file: a workbook of one sheet with one row for each field, or JSON. Pure. */
public final class DiffFile {
    /** The columns of the table, with their widths in characters. */
    private static final List<String> COLUMNS = List.of(
            "规则 rule", "类别", "字段 field", "甲 a", "乙 b", "甲比乙 relation", "说明 reason", "甲：出自", "甲：原文", "乙：出自", "乙：原文");

    private static final int[] WIDTHS = {26, 10, 16, 28, 28, 10, 24, 26, 40, 26, 40};
    private static final int HEAD_ROWS = 4;
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private DiffFile() {}

    /** Names of the columns of {@link #rows}. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /** One row for each field that differs. */
    public static List<List<String>> rows(DiffView diff) {
        List<List<String>> rows = new ArrayList<>();
        for (RuleView rule : diff.rules()) {
            for (FieldView field : rule.fields()) {
                rows.add(List.of(
                        rule.key(),
                        rule.blockName(),
                        field.fieldName() + " " + field.field(),
                        text(field.a()),
                        text(field.b()),
                        field.relationName(),
                        field.reason(),
                        origin(field.a()),
                        quote(field.a()),
                        origin(field.b()),
                        quote(field.b())));
            }
        }
        return rows;
    }

    private static String text(SaidView said) {
        return said == null ? "—" : said.text();
    }

    private static String origin(SaidView said) {
        if (said == null) {
            return "";
        }
        String document = said.document().isEmpty() ? said.layerName() : said.document();
        return said.originName() + "：" + document + (said.section().isEmpty() ? "" : "，" + said.section());
    }

    private static String quote(SaidView said) {
        return said == null ? "" : said.quote();
    }

    /** JSON in UTF-8. */
    public static byte[] json(DiffView diff) {
        try {
            return MAPPER.writeValueAsBytes(diff);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written", e);
        }
    }

    /** A workbook that prints on A4 landscape. */
    public static byte[] xlsx(DiffView diff) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baoxue", "01.0000")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            fill(workbook.newWorksheet("政策比较"), diff);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, DiffView diff) {
        sheet.value(0, 0, "政策比较 (difference of two policies)");
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(1, 0, "甲 a：" + side(diff.a()));
        sheet.value(2, 0, "乙 b：" + side(diff.b()) + "；另有 %d 条规则两边相同".formatted(diff.same()));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(HEAD_ROWS - 1, column, COLUMNS.get(column));
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(HEAD_ROWS - 1, 0, HEAD_ROWS - 1, COLUMNS.size() - 1)
                .style()
                .bold()
                .fillColor("E7EEF7")
                .borderStyle(BorderStyle.THIN)
                .set();
        List<List<String>> rows = rows(diff);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(HEAD_ROWS + row, column, rows.get(row).get(column));
                sheet.style(HEAD_ROWS + row, column)
                        .format("@")
                        .wrapText(true)
                        .verticalAlignment("top")
                        .borderStyle(BorderStyle.THIN)
                        .set();
            }
        }
        sheet.freezePane(0, HEAD_ROWS);
        sheet.repeatRows(HEAD_ROWS - 1, HEAD_ROWS - 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static String side(SideView side) {
        return "%s %s，政策 %s"
                .formatted(side.division().isEmpty() ? "全国" : side.division(), side.date(), side.policyHash());
    }
}
