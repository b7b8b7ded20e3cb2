package org.baoxue.access.internal.unit;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Invalid;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the rows of a unit list from the first sheet of a workbook; titles may stand above the header. */
final class UnitSheet {

    private static final int HEADER_WITHIN = 10;

    private final Map<String, List<String>> aliases;

    UnitSheet(Map<String, List<String>> aliases) {
        this.aliases = aliases;
    }

    /**
     * @throws Invalid if the file is no workbook or a column is missing
     */
    List<UnitRow> read(InputStream file, String fileName) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Iterator<Row> iterator = rows.iterator();
            Map<UnitColumn, Integer> columns = header(iterator, fileName);
            List<UnitRow> units = new ArrayList<>();
            while (iterator.hasNext()) {
                unit(iterator.next(), columns).ifPresent(units::add);
            }
            return units;
        } catch (IOException | ExcelReaderException e) {
            throw new Invalid("/file", "%s 不是可读的 xlsx 文件 (not a readable xlsx workbook)".formatted(fileName));
        }
    }

    private Map<UnitColumn, Integer> header(Iterator<Row> rows, String fileName) {
        Map<UnitColumn, Integer> best = Map.of();
        for (int i = 0; i < HEADER_WITHIN && rows.hasNext(); i++) {
            Map<UnitColumn, Integer> columns = columns(rows.next());
            if (columns.size() == UnitColumn.values().length) {
                return columns;
            }
            best = columns.size() > best.size() ? columns : best;
        }
        Map<UnitColumn, Integer> found = best;
        String missing = Stream.of(UnitColumn.values())
                .filter(column -> !found.containsKey(column))
                .map(UnitColumn::header)
                .collect(Collectors.joining("、"));
        throw new Invalid("/file", "%s 前%d行缺少列：%s (columns are missing)".formatted(fileName, HEADER_WITHIN, missing));
    }

    private Map<UnitColumn, Integer> columns(Row row) {
        Map<UnitColumn, Integer> columns = new EnumMap<>(UnitColumn.class);
        for (int i = 0; i < row.getCellCount(); i++) {
            String header = normal(text(row, i));
            for (UnitColumn column : UnitColumn.values()) {
                boolean named = Stream.concat(
                                Stream.of(column.header()), aliases.getOrDefault(column.header(), List.of()).stream())
                        .anyMatch(name -> normal(name).equals(header));
                if (named) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    private static Optional<UnitRow> unit(Row row, Map<UnitColumn, Integer> columns) {
        UnitRow unit = new UnitRow(
                row.getRowNum(),
                text(row, columns.get(UnitColumn.ID)),
                text(row, columns.get(UnitColumn.NAME)),
                text(row, columns.get(UnitColumn.KIND)),
                text(row, columns.get(UnitColumn.PARENT)),
                text(row, columns.get(UnitColumn.DIVISION)),
                text(row, columns.get(UnitColumn.SCOPES)));
        boolean empty =
                (unit.id() + unit.name() + unit.kind() + unit.parent() + unit.division() + unit.scopes()).isEmpty();
        return empty ? Optional.empty() : Optional.of(unit);
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(UnitSheet::text).orElse("").strip();
    }

    private static String text(Cell cell) {
        // Excel keeps a code typed without an apostrophe as a number.
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
    }

    private static String normal(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).replaceAll("[\\s*]", "");
    }
}
