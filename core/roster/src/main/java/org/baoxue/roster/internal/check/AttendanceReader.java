package org.baoxue.roster.internal.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.internal.column.Field;
import org.baoxue.roster.internal.column.Needs;

/** Reads attendance lists. A list without the column 日期 is about its as-of date. */
public final class AttendanceReader implements ListReader<AttendanceRow> {

    private final Context context;

    public AttendanceReader(Context context) {
        this.context = context;
    }

    @Override
    public Needs needs() {
        return new Needs(List.of(Set.of(Field.ID_NUMBER, Field.STUDENT_NUMBER), Set.of(Field.MARK)));
    }

    @Override
    public Optional<AttendanceRow> read(RowCheck row) {
        Optional<Identity> identity = Identity.read(row, context.ids());
        LocalDate day = row.date(Field.DAY).orElse(context.asOf());
        if (day.isAfter(context.asOf())) {
            row.fault(Field.DAY, "晚于名单日期 %s (after the day of the list)".formatted(context.asOf()));
        }
        if (row.cell(Field.MARK).blank()) {
            row.fault(Field.MARK, "不能为空 (must not be blank)");
        }
        Optional<AttendanceMark> mark = row.meaning(Field.MARK, "mark", "出勤、请假或缺课")
                .map(word -> AttendanceMark.valueOf(word.toUpperCase(Locale.ROOT)));
        if (!row.good() || identity.isEmpty() || mark.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AttendanceRow(identity.get().child(), day, mark.get(), ""));
    }
}
