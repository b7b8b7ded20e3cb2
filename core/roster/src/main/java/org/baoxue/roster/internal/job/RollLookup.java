package org.baoxue.roster.internal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.internal.check.AttendanceRow;
import org.baoxue.roster.internal.check.Context;
import org.baoxue.roster.internal.column.Field;
import org.baoxue.roster.internal.store.EnrolmentTable;
import org.baoxue.roster.internal.store.PersonTable;
import org.jdbi.v3.core.Handle;

/** Finds the class of each child on an attendance list: the one it is enrolled in, within the importing unit. */
final class RollLookup implements Plan.Completion<AttendanceRow> {

    private final Context context;
    private final EnrolmentTable enrolments = new EnrolmentTable();

    RollLookup(Context context) {
        this.context = context;
    }

    @Override
    public List<Candidate<AttendanceRow>> complete(Handle handle, List<Candidate<AttendanceRow>> chunk) {
        Map<String, Enrolment> enrolled = enrolments.rows(
                handle,
                chunk.stream().map(candidate -> candidate.row().child().value()).toList(),
                PersonTable.NEWEST);
        List<Candidate<AttendanceRow>> complete = new ArrayList<>(chunk.size());
        for (Candidate<AttendanceRow> candidate : chunk) {
            AttendanceRow row = candidate.row();
            Enrolment enrolment = enrolled.get(row.child().value());
            Field named = candidate.check().cell(Field.ID_NUMBER).blank() ? Field.STUDENT_NUMBER : Field.ID_NUMBER;
            if (enrolment == null) {
                candidate.check().fault(named, "学籍名单中没有这名学生 (not on the enrolment list)");
            } else if (!within(enrolment.classId())) {
                candidate
                        .check()
                        .fault(
                                named,
                                "不在单位 %s 的职责范围内 (outside the unit whose list this is)"
                                        .formatted(context.importer().id()));
            } else {
                complete.add(new Candidate<>(
                        candidate.check(), new AttendanceRow(row.child(), row.day(), row.mark(), enrolment.classId())));
            }
        }
        return complete;
    }

    private boolean within(String classId) {
        return context.tree()
                .find(classId)
                .filter(unit -> context.importer().contains(unit))
                .isPresent();
    }
}
