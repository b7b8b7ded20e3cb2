package org.baoxue.roster.internal.file;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as the program that wrote the file numbers it, from 1
 * @param cells from the first column on; trailing blank cells may be left out
 */
public record RawRow(long number, List<Cell> cells) {

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean blank() {
        for (Cell cell : cells) {
            if (!cell.blank()) {
                return false;
            }
        }
        return true;
    }
}
