package org.baoxue.casework.internal.responsibility;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Invalid;
import org.baoxue.casework.internal.responsibility.SheetRow.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads a list of assignments from the first sheet of a workbook; titles may stand above the header. */
final class AssignmentSheet {

    private static final int HEADER_WITHIN = 10;
    private static final int MOST_ROWS = 200_000;

    private AssignmentSheet() {}

    /**
     * @throws Invalid if the file is no workbook, a column is missing, or it has too many rows
     */
    static List<SheetRow> read(InputStream file, String fileName) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Iterator<Row> iterator = rows.iterator();
            Map<SheetColumn, Integer> columns = header(iterator, fileName);
            List<SheetRow> found = new ArrayList<>();
            while (iterator.hasNext()) {
                SheetRow row = row(iterator.next(), columns);
                if (!row.blank()) {
                    found.add(row);
                }
                if (found.size() > MOST_ROWS) {
                    throw new Invalid("/file", "%s 超过%d行，请分成几个文件 (too many rows)".formatted(fileName, MOST_ROWS));
                }
            }
            return found;
        } catch (IOException | ExcelReaderException e) {
            throw new Invalid("/file", "%s 不是可读的 xlsx 文件 (not a readable xlsx workbook)".formatted(fileName));
        }
    }

    private static Map<SheetColumn, Integer> header(Iterator<Row> rows, String fileName) {
        Map<SheetColumn, Integer> best = Map.of();
        for (int i = 0; i < HEADER_WITHIN && rows.hasNext(); i++) {
            Map<SheetColumn, Integer> columns = columns(rows.next());
            if (missing(columns).isEmpty()) {
                return columns;
            }
            best = columns.size() > best.size() ? columns : best;
        }
        throw new Invalid(
                "/file",
                "%s 前%d行缺少列：%s (columns are missing)"
                        .formatted(
                                fileName,
                                HEADER_WITHIN,
                                missing(best).stream().map(SheetColumn::header).collect(Collectors.joining("、"))));
    }

    private static List<SheetColumn> missing(Map<SheetColumn, Integer> columns) {
        return Stream.of(SheetColumn.values())
                .filter(column -> column.required() && !columns.containsKey(column))
                .toList();
    }

    private static Map<SheetColumn, Integer> columns(Row row) {
        Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
        for (int i = 0; i < row.getCellCount(); i++) {
            String header = Normalizer.normalize(text(row, i).text(), Normalizer.Form.NFKC)
                    .replaceAll("[\\s*]", "");
            for (SheetColumn column : SheetColumn.values()) {
                if (column.header().equals(header)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    private static SheetRow row(Row row, Map<SheetColumn, Integer> columns) {
        Map<SheetColumn, Cell> cells = new EnumMap<>(SheetColumn.class);
        columns.forEach((column, index) -> cells.put(
                column,
                column == SheetColumn.FIRST || column == SheetColumn.LAST ? day(row, index) : text(row, index)));
        return new SheetRow(row.getRowNum(), cells);
    }

    private static Cell text(Row row, int column) {
        return row.getOptionalCell(column)
                .map(cell -> cell.getType() == CellType.NUMBER
                        ? new Cell(plain(cell.asNumber()), true)
                        : new Cell(cell.getText().strip(), false))
                .orElse(Cell.BLANK);
    }

    /** A day that the program stored as a number is written out; other numbers stay, to be refused. */
    private static Cell day(Row row, int column) {
        return row.getOptionalCell(column)
                .filter(cell -> cell.getType() == CellType.NUMBER && SheetDays.countsDays(cell.asNumber()))
                .map(cell -> new Cell(cell.asDate().toLocalDate().toString(), false))
                .orElseGet(() -> text(row, column));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
