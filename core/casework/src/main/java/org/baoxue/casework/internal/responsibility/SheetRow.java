package org.baoxue.casework.internal.responsibility;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.PersonalField;

/**
 * A row of a list of assignments as it stands in the sheet.
 *
 * @param number row in the sheet, from 1
 * @param cells what stands in each column that there is
 */
record SheetRow(int number, Map<SheetColumn, Cell> cells) {

    private static final int ID_NUMBER = 15;

    /**
     * A cell.
     *
     * @param text its text; a number in plain digits
     * @param number whether the file stores it as a number, which keeps 15 digits at most
     * @param day its day; empty if it is none
     */
    record Cell(String text, boolean number, Optional<LocalDate> day) {
        static final Cell BLANK = new Cell("", false, Optional.empty());
    }

    SheetRow {
        cells = Map.copyOf(cells);
    }

    Cell cell(SheetColumn column) {
        return cells.getOrDefault(column, Cell.BLANK);
    }

    String text(SheetColumn column) {
        return cell(column).text();
    }

    boolean blank() {
        return cells.values().stream().allMatch(cell -> cell.text().isEmpty());
    }

    /** Why the row is left out; numbers of persons come back masked. */
    Rejected rejected(SheetColumn column, String reason) {
        return new Rejected(number, column.header(), shown(column), reason);
    }

    private String shown(SheetColumn column) {
        String text = text(column);
        return switch (column) {
            case ID -> text.length() >= ID_NUMBER ? PersonalField.ID_NUMBER.mask(text) : text;
            case PHONE -> PersonalField.PHONE.mask(text);
            default -> text;
        };
    }
}
