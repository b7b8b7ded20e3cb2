package org.baoxue.casework.internal.responsibility;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Invalid;
import org.baoxue.casework.internal.responsibility.SheetRow.Cell;
import org.baoxue.roster.sheet.FilledSheet;
import org.baoxue.roster.sheet.FilledSheet.Line;

/** Reads a list of assignments from the first sheet of a workbook; titles may stand above the header. */
final class AssignmentSheet {

    private static final int HEADER_WITHIN = 10;
    private static final int MOST_ROWS = 200_000;

    private AssignmentSheet() {}

    /**
     * @throws Invalid if the file is no workbook or not a safe one, a column is missing, or it has too many rows
     */
    static List<SheetRow> read(Path file, String fileName) {
        List<Line> lines = FilledSheet.read(file, MOST_ROWS).lines();
        Map<SheetColumn, Integer> best = Map.of();
        for (int i = 0; i < Math.min(HEADER_WITHIN, lines.size()); i++) {
            Map<SheetColumn, Integer> columns = columns(lines.get(i));
            if (missing(columns).isEmpty()) {
                return rows(lines.subList(i + 1, lines.size()), columns);
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

    private static List<SheetRow> rows(List<Line> lines, Map<SheetColumn, Integer> columns) {
        List<SheetRow> rows = new ArrayList<>();
        for (Line line : lines) {
            SheetRow row = row(line, columns);
            if (!row.blank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<SheetColumn> missing(Map<SheetColumn, Integer> columns) {
        return Stream.of(SheetColumn.values())
                .filter(column -> column.required() && !columns.containsKey(column))
                .toList();
    }

    private static Map<SheetColumn, Integer> columns(Line line) {
        Map<String, Integer> headings = line.headings();
        Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
        for (SheetColumn column : SheetColumn.values()) {
            Optional.ofNullable(headings.get(column.header())).ifPresent(index -> columns.put(column, index));
        }
        return columns;
    }

    private static SheetRow row(Line line, Map<SheetColumn, Integer> columns) {
        Map<SheetColumn, Cell> cells = new EnumMap<>(SheetColumn.class);
        columns.forEach((column, index) ->
                cells.put(column, new Cell(line.text(index), line.isNumber(index), line.date(index))));
        return new SheetRow(line.number(), cells);
    }
}
