package org.baoxue.access.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.baoxue.access.Unit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Real workbooks with unit lists. */
public final class UnitWorkbook {

    private static final List<String> HEADER = List.of("单位代码", "单位名称", "单位类别", "上级单位代码", "行政区划代码", "包保范围");

    private UnitWorkbook() {}

    /** A workbook that lists these units. */
    public static InputStream of(Collection<Unit> units) {
        return withRows(units.stream()
                .map(unit -> List.of(
                        unit.id(),
                        unit.name(),
                        unit.kind().chinese(),
                        unit.parent().orElse(""),
                        unit.division().digits(),
                        unit.scopes().stream().map(place -> place.digits()).collect(Collectors.joining("、"))))
                .toList());
    }

    /** A workbook with the usual header and these rows of text. */
    public static InputStream withRows(List<List<String>> rows) {
        return with(List.of(HEADER), rows);
    }

    /** A workbook with rows above the others. */
    public static InputStream with(List<List<String>> head, List<List<String>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "baoxue", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("单位");
            int number = 0;
            for (List<List<String>> part : List.of(head, rows)) {
                for (List<String> row : part) {
                    for (int column = 0; column < row.size(); column++) {
                        sheet.value(number, column, row.get(column));
                    }
                    number++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(file.toByteArray());
    }
}
