package org.baoxue.roster.internal.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.roster.internal.column.Field;
import org.baoxue.roster.internal.file.Cell;

/** Reads division codes of counties, townships and villages. */
final class Places {

    private static final String EXPECTED = "应为6、9或12位行政区划代码 (a division code of 6, 9 or 12 digits)";

    private static final Pattern CODE = Pattern.compile("[0-9]{6,12}");

    private Places() {}

    /** Whether a cell that may hold words holds a code. */
    static boolean isCode(Cell cell) {
        return CODE.matcher(cell.text()).matches();
    }

    /** Where the child lives, as far as a code says so. */
    static Optional<DivisionCode> residence(RowCheck row) {
        if (row.cell(Field.RESIDENCE_DIVISION).blank() && isCode(row.cell(Field.RESIDENCE))) {
            return read(row, Field.RESIDENCE);
        }
        return read(row, Field.RESIDENCE_DIVISION);
    }

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
