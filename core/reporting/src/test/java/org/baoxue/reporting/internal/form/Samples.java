package org.baoxue.reporting.internal.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.rule.Basis;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.api.policy.rule.RowSubject;
import org.baoxue.reporting.FormLayout;
import org.baoxue.reporting.internal.rows.ClassFacts;
import org.baoxue.reporting.internal.rows.FormLine;
import org.baoxue.reporting.internal.rows.Table;

/** Forms and children to fill them with. */
public final class Samples {

    private Samples() {}

    public static Form childForm() {
        return new Form(
                "失学辍学（疑似辍学）学生月报表",
                RowSubject.CHILD,
                List.of(CaseFact.NEVER_ENROLLED, CaseFact.SUSPECTED, CaseFact.DROPOUT),
                Optional.empty(),
                List.of(
                        column(FormField.SEQUENCE, "", 6, Basis.PLATFORM),
                        column(FormField.NAME, "学生情况", 10, Basis.SOURCE),
                        column(FormField.ID_NUMBER, "学生情况", 20, Basis.PLATFORM),
                        column(FormField.PHONE, "学生情况", 14, Basis.PLATFORM),
                        column(FormField.CLASS, "", 12, Basis.PLATFORM),
                        column(FormField.STATE, "离校情况", 10, Basis.SOURCE),
                        column(FormField.ABSENT_SINCE, "离校情况", 12, Basis.PLATFORM),
                        column(FormField.ABSENT_DAYS, "离校情况", 8, Basis.PLATFORM),
                        column(FormField.REASON, "", 24, Basis.SOURCE)),
                false,
                List.of("填表人", "负责人"));
    }

    public static Form classForm() {
        return new Form(
                "辍学情况周统计表",
                RowSubject.CLASS,
                List.of(),
                Optional.empty(),
                List.of(
                        column(FormField.SEQUENCE, "", 6, Basis.PLATFORM),
                        column(FormField.CLASS, "", 14, Basis.PLATFORM),
                        column(FormField.ENROLLED_COUNT, "", 10, Basis.PLATFORM),
                        column(FormField.SUSPECTED_COUNT, "", 12, Basis.PLATFORM),
                        column(FormField.DROPOUT_COUNT, "", 10, Basis.PLATFORM),
                        column(FormField.NEW_SUSPECTED_COUNT, "", 12, Basis.PLATFORM),
                        column(FormField.RETURNED_COUNT, "", 12, Basis.PLATFORM)),
                true,
                List.of("统计人"));
    }

    private static Form.Column column(FormField field, String group, int width, Basis basis) {
        return new Form.Column(field, field.chinese(), group, width, basis);
    }

    public static FormLine child(String id, String name, String state, String reason) {
        return new FormLine(
                id,
                Map.ofEntries(
                        Map.entry(FormField.STATE, state),
                        Map.entry(FormField.SCHOOL, "清水河学校"),
                        Map.entry(FormField.GRADE, "七年级"),
                        Map.entry(FormField.CLASS, "七（1）班"),
                        Map.entry(FormField.NAME, name),
                        Map.entry(FormField.SEX, "男"),
                        Map.entry(FormField.ID_NUMBER, "341502201303150017"),
                        Map.entry(FormField.BIRTH_DATE, "2013-03-15"),
                        Map.entry(FormField.HOUSEHOLD_ADDRESS, "清水河街道1号"),
                        Map.entry(FormField.GUARDIAN, "王某"),
                        Map.entry(FormField.PHONE, "13800000000"),
                        Map.entry(FormField.ABSENT_SINCE, "2026-02-24"),
                        Map.entry(FormField.ABSENT_DAYS, "4"),
                        Map.entry(FormField.REASON, reason)));
    }

    public static ClassFacts counts(String id, String name, long enrolled, long suspected, long dropouts) {
        return new ClassFacts(id, "育才学校", "七年级", name, enrolled, suspected, dropouts, suspected, 0);
    }

    public static FormSnapshot snapshot(Form form, Table table) {
        return new FormSnapshot(
                "c0ffee",
                "abcdefghijklmnopqrstuvwxyz",
                1,
                new FormSnapshot.Heading(
                        form.title(),
                        "QSH",
                        "清水河学校 & 教学点",
                        "2026年2月",
                        "2026-02-01",
                        "2026-02-28",
                        "2026-02-28",
                        "累计",
                        "reporting.monthly",
                        "form.monthly-dropouts"),
                new FormSnapshot.Making(
                        "2026-02-28T17:05:09+08:00",
                        "wang",
                        "月报",
                        "0123456789abcdef",
                        "341502003",
                        "2026-02-28",
                        42,
                        "feedbeef",
                        FormLayout.PLATFORM),
                table.columns(),
                table.rows(),
                table.totals(),
                form.signatures(),
                table.zero());
    }
}
