package org.baoxue.reporting.internal.form;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoxue.policy.template.TemplateException;
import org.baoxue.policy.template.XlsxTemplate;
import org.baoxue.reporting.internal.form.FormSnapshot.Head;

/** What a bureau's workbook may ask for, and what goes there. */
public final class FormPlaces {

    static final String TITLE = "form.title";
    static final String UNIT = "form.unit";
    static final String PERIOD = "form.period";
    static final String AS_OF = "form.as-of";
    static final String MADE_AT = "form.made-at";
    static final String SCOPE = "form.scope";
    static final String SIGNATURES = "form.signatures";
    static final String PROVENANCE = "form.provenance";
    static final String NUMBER = "form.number";
    private static final String COUNT = "form.count";
    private static final String ZERO = "form.zero";
    private static final String TOTAL = "total.";

    private static final List<String> SINGLE =
            List.of(TITLE, UNIT, PERIOD, AS_OF, MADE_AT, SCOPE, COUNT, ZERO, SIGNATURES, PROVENANCE, NUMBER);

    private FormPlaces() {}

    /**
     * The places of a form.
     *
     * @param totals its last row; empty if it has none
     */
    public static List<String> of(List<Head> columns, List<String> totals) {
        List<String> places = new ArrayList<>(SINGLE);
        columns.forEach(column -> places.add(row(column)));
        for (int i = 0; i < totals.size(); i++) {
            if (summed(totals, i)) {
                places.add(total(columns.get(i)));
            }
        }
        return places;
    }

    static String row(Head column) {
        return XlsxTemplate.ROW + column.field();
    }

    static String total(Head column) {
        return TOTAL + column.field();
    }

    static boolean summed(List<String> totals, int column) {
        return totals.get(column).matches("\\d+");
    }

    /** How a place is written in a cell. */
    static String braces(String place) {
        return "{{" + place + "}}";
    }

    /** The snapshot on a bureau's workbook. */
    public static byte[] write(FormSnapshot snapshot, byte[] workbook) {
        List<Head> columns = snapshot.columns();
        try {
            XlsxTemplate template = XlsxTemplate.read(workbook, of(columns, snapshot.totals()));
            return template.fill(
                    values(snapshot),
                    new XlsxTemplate.Rows(
                            columns.stream().map(FormPlaces::row).toList(),
                            rows(snapshot, template),
                            numbers(columns)));
        } catch (TemplateException e) {
            throw new IllegalStateException("the workbook did fit the form", e);
        }
    }

    private static Map<String, String> values(FormSnapshot snapshot) {
        FormSnapshot.Heading heading = snapshot.heading();
        Map<String, String> values = new HashMap<>();
        values.put(TITLE, heading.title());
        values.put(UNIT, heading.unitName());
        values.put(PERIOD, Words.period(heading));
        values.put(AS_OF, heading.asOf());
        values.put(MADE_AT, Words.minute(OffsetDateTime.parse(snapshot.making().at())));
        values.put(SCOPE, heading.scope());
        values.put(COUNT, Integer.toString(snapshot.rows().size()));
        values.put(ZERO, snapshot.rows().isEmpty() ? Words.zero(heading) : "");
        values.put(SIGNATURES, Words.signatures(snapshot.signatures()));
        values.put(PROVENANCE, Words.provenance(snapshot));
        values.put(NUMBER, Words.identity(snapshot));
        for (int i = 0; i < snapshot.totals().size(); i++) {
            values.put(total(snapshot.columns().get(i)), snapshot.totals().get(i));
        }
        return values;
    }

    /** That there is nothing to report is said in the row, unless it is said elsewhere. */
    private static List<List<String>> rows(FormSnapshot snapshot, XlsxTemplate template) {
        if (!snapshot.rows().isEmpty() || template.fields().contains(ZERO)) {
            return snapshot.rows().stream().map(FormSnapshot.Row::values).toList();
        }
        return List.of(snapshot.columns().stream()
                .map(column -> row(column).equals(template.firstOfRow()) ? Words.zero(snapshot.heading()) : "")
                .toList());
    }

    private static Set<String> numbers(List<Head> columns) {
        Set<String> numbers = new HashSet<>(Set.of(COUNT));
        columns.stream().filter(Head::number).forEach(column -> {
            numbers.add(row(column));
            numbers.add(total(column));
        });
        return numbers;
    }
}
