package org.baoxue.roster.internal.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.roster.internal.check.Fault;
import org.baoxue.roster.internal.check.RowCheck;
import org.baoxue.roster.internal.file.Cell;

/**
 * A row handed back.
 *
 * @param rowNo its number in the file
 * @param columnsAtFault headers, joined
 * @param valuesAtFault as the file says them, joined
 * @param reasons in words for the user, joined
 * @param cells all cells of the row, joined by {@link Cells}
 */
public record Reject(long rowNo, String columnsAtFault, String valuesAtFault, String reasons, String cells) {

    private static final int COLUMNS = 1_000;
    private static final int VALUES = 2_000;
    private static final int REASONS = 4_000;

    public static Reject of(RowCheck row) {
        return new Reject(
                row.row().number(),
                join(row.faults(), Fault::column, COLUMNS),
                join(row.faults(), Fault::value, VALUES),
                join(row.faults(), Fault::reason, REASONS),
                Cells.join(row.row().cells().stream().map(Cell::text).toList()));
    }

    private static String join(List<Fault> faults, Function<Fault, String> part, int longest) {
        String all = faults.stream().map(part).collect(Collectors.joining("；"));
        return all.length() <= longest ? all : all.substring(0, longest - 1) + "…";
    }
}
