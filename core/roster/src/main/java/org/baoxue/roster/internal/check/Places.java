package org.baoxue.roster.internal.check;

import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.roster.internal.column.Field;
import org.baoxue.roster.internal.file.Cell;

/** Reads division codes of counties, townships and villages. */
final class Places {

    private static final String EXPECTED = "应为6、9或12位行政区划代码 (a division code of 6, 9 or 12 digits)";

    private Places() {}

    static Optional<DivisionCode> read(RowCheck row, Field field) {
        Cell cell = row.cell(field);
        if (cell.blank()) {
            return Optional.empty();
        }
        try {
            DivisionCode code = DivisionCode.of(cell.text());
            if (code.level().compareTo(DivisionLevel.COUNTY) >= 0) {
                return Optional.of(code);
            }
            row.fault(field, EXPECTED);
        } catch (IllegalArgumentException e) {
            row.fault(field, EXPECTED);
        }
        return Optional.empty();
    }
}
