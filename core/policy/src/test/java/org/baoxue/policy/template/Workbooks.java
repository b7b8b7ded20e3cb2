package org.baoxue.policy.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as a bureau lays them out, made by another library than the one that is tested. */
final class Workbooks {

    static final String SHEET = "月 报";

    private static final List<String> HEADINGS = List.of("序号", "姓名", "证号", "天数", "备注");

    private Workbooks() {}

    /** The same with nothing more. */
    static byte[] monthly() {
        return monthly(book -> {});
    }

    /** Title, line, headings, the repeated row (row 4, with a merge), totals, signatures; printed with all of it set. */
    static byte[] monthly(Consumer<XSSFWorkbook> more) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet(SHEET);
            text(sheet, 0, 0, "{{form.title}}（区教育局制）");
            merge(sheet, 0, 0, 0, 4);
            text(sheet, 1, 0, " 单位：{{form.unit}} ");
            text(sheet, 1, 4, "共{{form.count}}人");
            for (int column = 0; column < 5; column++) {
                text(sheet, 2, column, HEADINGS.get(column));
            }
            CellStyle frame = frame(book);
            String[] row = {"{{row.sequence}}", "{{ row.name }}", "{{row.id-number}}", "{{row.absent-days}}", null};
            for (int column = 0; column < 5; column++) {
                Cell cell = text(sheet, 3, column, row[column]);
                cell.setCellStyle(frame);
            }
            sheet.getRow(3).setHeightInPoints(27.5f);
            merge(sheet, 3, 3, 3, 4);
            text(sheet, 4, 0, "合计");
            merge(sheet, 4, 4, 0, 2);
            text(sheet, 4, 3, "{{total.absent-days}}");
            text(sheet, 6, 0, "{{form.signatures}}");
            merge(sheet, 6, 7, 0, 4);
            print(book, sheet);
            more.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle frame(XSSFWorkbook book) {
        CellStyle frame = book.createCellStyle();
        frame.setBorderBottom(BorderStyle.DOUBLE);
        frame.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
        frame.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        frame.setWrapText(true);
        return frame;
    }

    private static void print(XSSFWorkbook book, XSSFSheet sheet) {
        sheet.setColumnWidth(2, 24 * 256);
        sheet.createFreezePane(0, 3);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
        book.setPrintArea(0, 0, 4, 0, 7);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.getFooter().setLeft("{{form.unit}}");
        sheet.getFooter().setCenter("第 &P 页");
        sheet.setRowBreak(4);
    }

    static Cell text(Sheet sheet, int row, int column, String text) {
        Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = at.createCell(column);
        if (text != null) {
            cell.setCellValue(text);
        }
        return cell;
    }

    static void merge(Sheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }

    static void link(XSSFWorkbook book) {
        Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + SHEET + "'!A1");
        book.getSheetAt(0).getRow(0).getCell(0).setHyperlink(link);
    }

    static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    /** The file with one part more or other. */
    static byte[] with(byte[] file, String part, String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
