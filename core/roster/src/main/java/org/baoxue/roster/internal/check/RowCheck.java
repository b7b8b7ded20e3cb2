package org.baoxue.roster.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.internal.column.Columns;
import org.baoxue.roster.internal.column.Field;
import org.baoxue.roster.internal.column.Words;
import org.baoxue.roster.internal.file.Cell;
import org.baoxue.roster.internal.file.RawRow;

/** Reads the fields of one row and collects what is wrong with them. For one thread. */
public final class RowCheck {

    private final RawRow row;
    private final Columns columns;
    private final Words words;
    private final boolean date1904;
    private final List<Fault> faults = new ArrayList<>(1);
    private Optional<ChildId> child = Optional.empty();

    public RowCheck(RawRow row, Columns columns, Words words, boolean date1904) {
        this.row = row;
        this.columns = columns;
        this.words = words;
        this.date1904 = date1904;
    }

    public RawRow row() {
        return row;
    }

    public List<Fault> faults() {
        return faults;
    }

    public boolean good() {
        return faults.isEmpty();
    }

    /** Whom the row names, as soon as that was read, even if other fields are wrong. */
    public Optional<ChildId> child() {
        return child;
    }

    void names(ChildId named) {
        child = Optional.of(named);
    }

    public Cell cell(Field field) {
        return columns.cell(row, field);
    }

    public void fault(Field field, String reason) {
        faults.add(new Fault(columns.header(field), cell(field).text(), reason));
    }

    /** The field's text, empty if blank. */
    public String text(Field field, int longest) {
        String text = cell(field).text();
        if (text.length() > longest) {
            fault(field, "超过%d个字符 (longer than %d characters)".formatted(longest, longest));
            return "";
        }
        return text;
    }

    /** The field's text, which must not be blank. */
    public String needed(Field field, int longest) {
        String text = text(field, longest);
        if (cell(field).blank()) {
            fault(field, "不能为空 (must not be blank)");
        }
        return text;
    }

    /** The field as a day, empty if blank or no day. */
    public Optional<LocalDate> date(Field field) {
        Cell cell = cell(field);
        if (cell.blank()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = Dates.read(cell, date1904);
        if (date.isEmpty()) {
            fault(field, "不是日期，应如 2012-09-01 (no date)");
        }
        return date;
    }

    /** What the field's word means within a group of words; empty if blank or of no known meaning. */
    public Optional<String> meaning(Field field, String group, String expected) {
        Cell cell = cell(field);
        if (cell.blank()) {
            return Optional.empty();
        }
        Optional<String> meaning = words.meaning(group, cell.text());
        if (meaning.isEmpty()) {
            fault(field, "应为%s (one of the words given)".formatted(expected));
        }
        return meaning;
    }
}
