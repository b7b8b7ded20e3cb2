package org.baoxue.roster.internal.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Streams the visible sheets of an xlsx. Hidden rows are read like others: a filter hides them, it does not remove them. */
final class XlsxRows implements RowSource {

    private static final int WIDEST = 512;

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private Stream<Row> open = Stream.empty();

    private XlsxRows(ReadableWorkbook workbook) {
        this.workbook = workbook;
        this.sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    static XlsxRows open(Path file) throws IOException {
        try {
            return new XlsxRows(new ReadableWorkbook(file.toFile()));
        } catch (ExcelReaderException | NullPointerException e) {
            throw new FileRefusedException("文件不是有效的 .xlsx (no valid .xlsx)", e);
        }
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    @Override
    public Iterator<RawRow> rows(int sheet) {
        open.close();
        try {
            open = sheets.get(sheet).openStream();
        } catch (IOException e) {
            throw new FileRefusedException("工作表无法读取 (a sheet cannot be read): 第" + (sheet + 1) + "张", e);
        }
        return new Rows(open.iterator());
    }

    @Override
    public boolean date1904() {
        return workbook.isDate1904();
    }

    @Override
    public void close() throws IOException {
        open.close();
        workbook.close();
    }

    private record Rows(Iterator<Row> rows) implements Iterator<RawRow> {

        @Override
        public boolean hasNext() {
            return guarded(rows::hasNext);
        }

        @Override
        public RawRow next() {
            return guarded(() -> row(rows.next()));
        }

        // On broken content fastexcel throws what its XML reader or its own code happens to throw.
        private static <T> T guarded(Supplier<T> step) {
            try {
                return step.get();
            } catch (NoSuchElementException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new FileRefusedException("工作表内容损坏，无法读取 (the content of a sheet is broken)", e);
            }
        }
    }

    private static RawRow row(Row row) {
        int width = Math.min(row.getCellCount(), WIDEST);
        List<Cell> cells = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            cells.add(row.hasCell(column) ? cell(row.getCell(column)) : Cell.BLANK);
        }
        return new RawRow(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null) {
            return Cell.BLANK;
        }
        return switch (cell.getType()) {
            case EMPTY -> Cell.BLANK;
            case NUMBER -> new Cell(plain(cell.asNumber()), true);
            case FORMULA -> ofFormula(cell);
            case STRING, BOOLEAN, ERROR -> Cell.text(cell.getText());
        };
    }

    // A formula's cached result is untyped: digits are taken as the number they most likely are.
    private static Cell ofFormula(org.dhatim.fastexcel.reader.Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        try {
            return new Cell(plain(new BigDecimal(raw)), true);
        } catch (NumberFormatException e) {
            return Cell.text(raw);
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
