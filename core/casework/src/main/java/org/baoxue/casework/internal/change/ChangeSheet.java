package org.baoxue.casework.internal.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.ImportReport;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PersonalField;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.NewChange;
import org.baoxue.casework.internal.responsibility.ChildNumbers;
import org.baoxue.roster.Pseudonyms;
import org.baoxue.roster.sheet.FilledSheet;
import org.baoxue.roster.sheet.FilledSheet.Line;

/** Reads a list of changes, row by row: good ones are kept, each fault names its column. */
record ChangeSheet(Pseudonyms pseudonyms, Entry entry) {

    private static final int HEADER_WITHIN = 10;
    private static final int ID_NUMBER = 15;

    /** Registers one change; false if the same is registered. */
    interface Entry {
        boolean enter(NewChange change);
    }

    private enum Column {
        CHILD("学生", "/child"),
        KIND("变动", "/kind"),
        ON("日期", "/on"),
        FROM("原学校或班级", "/from"),
        TO("新学校或班级", "/to"),
        UNTIL("休学截止", "/until"),
        APPROVED_BY("批准", "/approvedBy"),
        PROOF("凭证", "/proof");

        private final String header;
        private final String pointer;

        Column(String header, String pointer) {
            this.header = header;
            this.pointer = pointer;
        }

        static Column at(String pointer) {
            return Arrays.stream(values())
                    .filter(column -> column.pointer.equals(pointer))
                    .findFirst()
                    .orElse(CHILD);
        }
    }

    ImportReport read(FilledSheet sheet, String fileName) {
        Map<Column, Integer> columns = Map.of();
        int read = 0;
        int added = 0;
        List<Rejected> rejected = new ArrayList<>();
        for (int i = 0; i < sheet.lines().size() && (!columns.isEmpty() || i < HEADER_WITHIN); i++) {
            Line line = sheet.lines().get(i);
            if (columns.isEmpty()) {
                columns = header(line);
                continue;
            }
            read++;
            try {
                added += entry.enter(change(line, columns)) ? 1 : 0;
            } catch (Invalid invalid) {
                rejected.add(rejected(line, columns, Column.at(invalid.pointer()), invalid.getMessage()));
            } catch (Conflict | NotFound | Denied refused) {
                rejected.add(rejected(line, columns, Column.CHILD, refused.getMessage()));
            }
        }
        if (columns.isEmpty()) {
            throw new Invalid(
                    "/file",
                    "%s 前%d行没有表头，应有列：%s (the head is missing)"
                            .formatted(
                                    fileName,
                                    HEADER_WITHIN,
                                    Arrays.stream(Column.values())
                                            .map(column -> column.header)
                                            .collect(Collectors.joining("、"))));
        }
        return new ImportReport(read, added, 0, read - added - rejected.size(), rejected);
    }

    /** The columns of a head that has all of them; none if it is no head. */
    private static Map<Column, Integer> header(Line line) {
        Map<String, Integer> headings = line.headings();
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Optional.ofNullable(headings.get(column.header)).ifPresent(index -> columns.put(column, index));
        }
        return columns.size() == Column.values().length ? columns : Map.of();
    }

    private NewChange change(Line line, Map<Column, Integer> columns) {
        String child = text(line, columns, Column.CHILD);
        try {
            return new NewChange(
                    ChildNumbers.child(pseudonyms, child, line.isNumber(columns.get(Column.CHILD))),
                    kind(text(line, columns, Column.KIND)),
                    day(line, columns, Column.ON),
                    text(line, columns, Column.FROM),
                    text(line, columns, Column.TO),
                    text(line, columns, Column.UNTIL).isEmpty()
                            ? Optional.empty()
                            : Optional.of(day(line, columns, Column.UNTIL)),
                    text(line, columns, Column.APPROVED_BY),
                    text(line, columns, Column.PROOF),
                    Optional.empty());
        } catch (IllegalArgumentException e) {
            Invalid invalid = new Invalid(Column.CHILD.pointer, e.getMessage());
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static ChangeKind kind(String text) {
        return ChangeKind.of(text)
                .filter(kind -> kind != ChangeKind.WITHDRAWN)
                .orElseThrow(() -> new Invalid(
                        Column.KIND.pointer,
                        "应为%s (one of these)"
                                .formatted(Arrays.stream(ChangeKind.values())
                                        .filter(kind -> kind != ChangeKind.WITHDRAWN)
                                        .map(ChangeKind::chinese)
                                        .collect(Collectors.joining("、")))));
    }

    private static LocalDate day(Line line, Map<Column, Integer> columns, Column column) {
        return line.date(columns.get(column))
                .orElseThrow(() -> new Invalid(column.pointer, "应为日期，如 2026-09-01 (a day such as 2026-09-01)"));
    }

    private static String text(Line line, Map<Column, Integer> columns, Column column) {
        return line.text(columns.get(column)).strip();
    }

    private static Rejected rejected(Line line, Map<Column, Integer> columns, Column column, String reason) {
        String text = line.text(columns.get(column));
        String shown = column == Column.CHILD && text.length() >= ID_NUMBER ? PersonalField.ID_NUMBER.mask(text) : text;
        return new Rejected(line.number(), column.header, shown, reason);
    }
}
