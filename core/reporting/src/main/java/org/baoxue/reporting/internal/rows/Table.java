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
 * @param rows top to bottom
 * @param totals sums of the number columns; empty if the form asks for none
 * @param zero whether there is nothing to report
 */
public record Table(List<Head> columns, List<Row> rows, List<String> totals, boolean zero) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Set<FormField> SUMMED = Set.of(
            FormField.ENROLLED_COUNT,
            FormField.SUSPECTED_COUNT,
            FormField.DROPOUT_COUNT,
            FormField.NEW_SUSPECTED_COUNT,
            FormField.RETURNED_COUNT,
            FormField.LESSONS);

    /** Numbers that a sum of rows would not tell, or that a row may lack. */
    private static final Set<FormField> NUMBERS = Set.of(
            FormField.SEQUENCE,
            FormField.ABSENT_DAYS,
            FormField.ENTRANT_COUNT,
            FormField.TRANSFERRED_IN_COUNT,
            FormField.HOSTED_COUNT,
            FormField.OTHER_IN_COUNT,
            FormField.TRANSFERRED_OUT_COUNT,
            FormField.SUSPENDED_COUNT,
            FormField.OTHER_OUT_COUNT,
            FormField.NET_COUNT,
            FormField.GRADUATE_COUNT);

    /** One row a child, by school, grade, class and name. */
    public static Table ofChildren(Form form, List<FormLine> children) {
        return inOrder(
                form,
                children.stream()
                        .sorted(Comparator.comparing((FormLine child) -> child.text(FormField.SCHOOL))
                                .thenComparing(child -> grade(child.text(FormField.GRADE)))
                                .thenComparing(child -> natural(child.text(FormField.CLASS)))
                                .thenComparing(child -> child.text(FormField.NAME))
                                .thenComparing(FormLine::subject))
                        .toList());
    }

    /** The rows as they come. */
    public static Table inOrder(Form form, List<FormLine> lines) {
        return fill(form, lines, FormLine::subject, (field, line) -> line.text(field), lines.isEmpty());
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

    /** The table of nothing: its columns, and its totals if it has any. */
    public static Table empty(Form form) {
        return inOrder(form, List.of());
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
        boolean number = NUMBERS.contains(field) || SUMMED.contains(field);
        return new Head(
                field.key(), column.header(), column.group(), column.width(), column.basis() == Basis.PLATFORM, number);
    }

    private static List<String> totals(Form form, List<Row> rows) {
        List<String> sums = new ArrayList<>();
        boolean labelled = false;
        for (int i = 0; i < form.columns().size(); i++) {
            FormField field = form.columns().get(i).field();
            int column = i;
            if (SUMMED.contains(field)) {
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
