package org.baoxue.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a clerk of a bureau lays it out: its own title, headings in its own order, seal line and footer. */
public final class BureauWorkbook {

    private BureauWorkbook() {}

    /** @param fields the columns, such as {@code row.name}, in the bureau's order; the last takes two columns */
    public static byte[] of(String title, List<String> fields) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("报送表");
            int last = fields.size();
            text(sheet, 0, 0, title);
            merge(sheet, 0, last);
            text(sheet, 1, 0, "单位：{{form.unit}}    {{form.period}}    共 {{form.count}} 人");
            merge(sheet, 1, last);
            CellStyle frame = book.createCellStyle();
            frame.setBorderTop(BorderStyle.THIN);
            frame.setBorderBottom(BorderStyle.THIN);
            frame.setWrapText(true);
            for (int column = 0; column <= last; column++) {
                int field = Math.min(column, last - 1);
                text(sheet, 2, column, column < last ? "第" + (column + 1) + "栏" : "")
                        .setCellStyle(frame);
                text(sheet, 3, column, column < last ? "{{" + fields.get(field) + "}}" : "")
                        .setCellStyle(frame);
                sheet.setColumnWidth(column, 14 * 256);
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 2, last - 1, last));
            sheet.addMergedRegion(new CellRangeAddress(3, 3, last - 1, last));
            text(sheet, 5, 0, "{{form.signatures}}");
            merge(sheet, 5, last);
            sheet.createFreezePane(0, 3);
            sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
            book.setPrintArea(0, 0, last, 0, 5);
            sheet.getPrintSetup().setPaperSize((short) 9);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getFooter().setLeft("{{form.provenance}}");
            sheet.getFooter().setCenter("第 &P 页");
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell text(XSSFSheet sheet, int row, int column, String text) {
        Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = at.createCell(column);
        cell.setCellValue(text);
        return cell;
    }

    private static void merge(XSSFSheet sheet, int row, int last) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
    }
}
