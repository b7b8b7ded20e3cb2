package org.baoxue.access;

import java.util.List;

/**
 * What reading a sheet of units, or of another small list, did.
 *
 * @param read rows with anything in them, without the header
 * @param added units, or others, that were new
 * @param changed those that were different
 * @param unchanged those that were the same
 * @param rejected rows that were left out, by row; one row may have several reasons
 */
public record ImportReport(int read, int added, int changed, int unchanged, List<Rejected> rejected) {

    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /**
     * Why a row was left out.
     *
     * @param row row in the sheet, from 1
     * @param column header of the column
     * @param value what stands there
     * @param reason what was expected
     */
    public record Rejected(int row, String column, String value, String reason) {}
}
