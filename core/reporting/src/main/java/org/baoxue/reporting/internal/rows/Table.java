package org.baoxue.reporting.internal.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.baoxue.api.policy.rule.Basis;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.reporting.internal.form.FormSnapshot.Head;
import org.baoxue.reporting.internal.form.FormSnapshot.Row;
import org.baoxue.roster.Grade;

/**
 * The table of a form, filled. Pure: the same facts give the same table.
 *
 * @param columns headings
 * @param rows in the order of school, grade, class, name, id
 * @param totals sums of the number columns; empty if the form asks for none
 * @param zero whether there is nothing to report
 */
public record Table(List<Head> columns, List<Row> rows, List<String> totals, boolean zero) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Set<FormField> COUNTS = Set.of(
            FormField.ENROLLED_COUNT,
            FormField.SUSPECTED_COUNT,
            FormField.DROPOUT_COUNT,
            FormField.NEW_SUSPECTED_COUNT,
            FormField.RETURNED_COUNT);

    /** One row a child. */
    public static Table ofChildren(Form form, List<ChildFacts> children) {
        List<ChildFacts> sorted = children.stream()
                .sorted(Comparator.comparing(ChildFacts::school)
                        .thenComparing(child -> grade(child.grade()))
                        .thenComparing(child -> natural(child.schoolClass()))
                        .thenComparing(ChildFacts::name)
                        .thenComparing(ChildFacts::caseId))
                .toList();
        return fill(form, sorted, ChildFacts::caseId, Table::value, sorted.isEmpty());
    }

    /** One row a class, also where all is well. */
    public static Table ofClasses(Form form, List<ClassFacts> classes) {
        List<ClassFacts> sorted = classes.stream()
                .sorted(Comparator.comparing(ClassFacts::school)
                        .thenComparing(counts -> grade(counts.grade()))
                        .thenComparing(counts -> natural(counts.name()))
                        .thenComparing(ClassFacts::unit))
                .toList();
        return fill(
                form, sorted, ClassFacts::unit, Table::value, sorted.stream().allMatch(ClassFacts::quiet));
    }

    private static int grade(String text) {
        return Grade.of(text).map(Grade::number).orElse(Integer.MAX_VALUE);
    }

    /** Class 2 goes before class 10. */
    private static String natural(String name) {
        return NUMBER.matcher(name)
                .replaceAll(found -> "0".repeat(Math.max(0, 6 - found.group().length())) + found.group());
    }

    private static <T> Table fill(
            Form form,
            List<T> facts,
            Function<T, String> subject,
            BiFunction<FormField, T, String> value,
            boolean zero) {
        List<Row> rows = IntStream.range(0, facts.size())
                .mapToObj(i -> new Row(
                        subject.apply(facts.get(i)),
                        form.columns().stream()
                                .map(column -> column.field() == FormField.SEQUENCE
                                        ? Integer.toString(i + 1)
                                        : value.apply(column.field(), facts.get(i)))
                                .toList()))
                .toList();
        List<Head> heads = form.columns().stream().map(Table::head).toList();
        return new Table(heads, rows, form.totals() ? totals(form, rows) : List.of(), zero);
    }

    private static Head head(Form.Column column) {
        FormField field = column.field();
        boolean number = field == FormField.SEQUENCE || field == FormField.ABSENT_DAYS || COUNTS.contains(field);
        return new Head(
                field.key(), column.header(), column.group(), column.width(), column.basis() == Basis.PLATFORM, number);
    }

    private static List<String> totals(Form form, List<Row> rows) {
        List<String> sums = new ArrayList<>();
        boolean labelled = false;
        for (int i = 0; i < form.columns().size(); i++) {
            FormField field = form.columns().get(i).field();
            int column = i;
            if (COUNTS.contains(field)) {
                sums.add(Long.toString(rows.stream()
                        .mapToLong(row -> Long.parseLong(row.values().get(column)))
                        .sum()));
            } else if (!labelled && field != FormField.SEQUENCE) {
                sums.add("合计");
                labelled = true;
            } else {
                sums.add("");
            }
        }
        return sums;
    }

    private static String value(FormField field, ChildFacts child) {
        return switch (field) {
            case SCHOOL -> child.school();
            case GRADE -> child.grade();
            case CLASS -> child.schoolClass();
            case NAME -> child.name();
            case SEX -> child.sex();
            case ID_NUMBER -> child.idNumber();
            case STUDENT_NUMBER -> child.studentNumber();
            case BIRTH_DATE -> child.birthDate();
            case HOUSEHOLD_ADDRESS -> child.address();
            case GUARDIAN -> child.guardian();
            case PHONE -> child.phone();
            case STATE -> child.state();
            case ABSENT_SINCE -> child.absentSince().map(Object::toString).orElse("");
            case ABSENT_DAYS -> child.absentSince().isPresent() ? Integer.toString(child.absentDays()) : "";
            case REASON -> child.reason();
            case WHEREABOUTS -> child.whereabouts();
            case MEASURES -> child.measures();
            case RESPONSIBLE -> child.responsible();
            // Written by hand: no list or case holds these
            case NATIVE_PLACE,
                    HOME_ADDRESS,
                    ECONOMY,
                    HEALTH,
                    TEMPERAMENT,
                    TIME_LIMIT,
                    METHOD,
                    STRUCK_OFF_ON,
                    THOUGHTS,
                    GUARDIAN_OPINION,
                    HELPER,
                    GROUP,
                    PUPIL_SIGNATURE,
                    GUARDIAN_SIGNATURE,
                    SURVEYOR_SIGNATURE -> "";
            case SEQUENCE,
                    REMARK,
                    ENROLLED_COUNT,
                    SUSPECTED_COUNT,
                    DROPOUT_COUNT,
                    NEW_SUSPECTED_COUNT,
                    RETURNED_COUNT -> "";
        };
    }

    private static String value(FormField field, ClassFacts counts) {
        return switch (field) {
            case SCHOOL -> counts.school();
            case GRADE -> counts.grade();
            case CLASS -> counts.name();
            case ENROLLED_COUNT -> Long.toString(counts.enrolled());
            case SUSPECTED_COUNT -> Long.toString(counts.suspected());
            case DROPOUT_COUNT -> Long.toString(counts.dropouts());
            case NEW_SUSPECTED_COUNT -> Long.toString(counts.newlySuspected());
            case RETURNED_COUNT -> Long.toString(counts.returned());
            default -> "";
        };
    }
}
