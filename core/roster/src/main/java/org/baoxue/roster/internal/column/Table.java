package org.baoxue.roster.internal.column;

import java.util.Iterator;
import java.util.stream.Collectors;
import org.baoxue.roster.internal.file.FileRefusedException;
import org.baoxue.roster.internal.file.RawRow;
import org.baoxue.roster.internal.file.RowSource;

/**
 * The list within a file: the first visible sheet that has a header row with all needed columns, and the rows below it.
 *
 * @param columns from the header row
 * @param rows below the header row, blank ones included
 */
public record Table(Columns columns, Iterator<RawRow> rows) {

    private static final int HEADER_WITHIN = 20;

    /**
     * @throws FileRefusedException naming the headers found and those missing, if no sheet has them all
     */
    public static Table find(RowSource source, Words words, Needs needs) {
        Columns closest = null;
        for (int sheet = 0; sheet < source.sheets().size(); sheet++) {
            Iterator<RawRow> rows = source.rows(sheet);
            for (int i = 0; i < HEADER_WITHIN && rows.hasNext(); i++) {
                Columns columns = Columns.of(rows.next(), words);
                if (needs.metBy(columns.fields())) {
                    return new Table(columns, rows);
                }
                if (closest == null || needs.metCount(columns.fields()) > needs.metCount(closest.fields())) {
                    closest = columns;
                }
            }
        }
        if (closest == null) {
            throw new FileRefusedException("文件中没有任何行 (the file has no rows)");
        }
        throw new FileRefusedException("前%d行中找不到完整的表头：缺少 %s；找到的表头：%s (columns missing; the headers found are listed)"
                .formatted(HEADER_WITHIN, needs.missing(closest.fields()), found(closest)));
    }

    // A row without any known header may hold children's data, which must not reach a message.
    private static String found(Columns closest) {
        return closest.fields().isEmpty()
                ? "无"
                : closest.headers().stream().filter(header -> !header.isEmpty()).collect(Collectors.joining("、"));
    }
}
