package org.baoxue.policy.internal.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Basis;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.api.policy.rule.RosterList;
import org.baoxue.api.policy.rule.RowSubject;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** {@link Block#FORM}. */
final class FormSchema {
    private static final Set<RosterList> POOR = EnumSet.of(RosterList.POVERTY_RELIEF, RosterList.REGISTERED_POOR);
    private static final Field<FormField> FIELD = Field.required("field", EnumType.of(FormField.class, FormField::key));
    private static final Field<String> HEADER = Field.required("header", TextType.ANY);
    private static final Field<String> GROUP = Field.optional("group", TextType.ANY);
    private static final Field<Integer> WIDTH = Field.required("width", new IntegerType(2, 200));
    private static final Field<Basis> BASIS = Field.required("basis", EnumType.of(Basis.class, Basis::key));
    private static final Struct<Form.Column> COLUMN = new Struct<>(
            List.of(FIELD, HEADER, GROUP, WIDTH, BASIS),
            values -> new Form.Column(
                    values.get(FIELD),
                    values.get(HEADER),
                    values.find(GROUP).orElse(""),
                    values.get(WIDTH),
                    values.get(BASIS)));

    private static final Field<String> TITLE = Field.required("title", TextType.ANY);
    private static final Field<RowSubject> ROWS = Field.required("rows", EnumType.of(RowSubject.class, RowSubject::key))
            .basis();
    private static final Field<List<CaseFact>> FACTS = Field.optional(
                    "facts", new ListType<>(EnumType.of(CaseFact.class, CaseFact::key), 1))
            .stricter(Orders.MORE);
    private static final Field<RosterList> LISTED = Field.optional(
                    "listed", EnumType.of(RosterList.class, RosterList::key))
            .basis();
    private static final Field<List<Form.Column>> COLUMNS = Field.required("columns", new ListType<>(COLUMN, 1));
    private static final Field<Boolean> TOTALS = Field.optional("totals", new BooleanType());
    private static final Field<List<String>> SIGNATURES = Field.optional("signatures", new ListType<>(TextType.ANY, 0));

    static final BlockSchema<Form> SCHEMA = new BlockSchema<>(
            Block.FORM,
            Form.class,
            new Struct<>(
                    List.of(TITLE, ROWS, FACTS, LISTED, COLUMNS, TOTALS, SIGNATURES),
                    values -> new Form(
                            values.get(TITLE),
                            values.get(ROWS),
                            values.find(FACTS).orElse(List.of()),
                            values.find(LISTED),
                            values.get(COLUMNS),
                            values.find(TOTALS).orElse(false),
                            values.find(SIGNATURES).orElse(List.of()))),
            FormSchema::columnsFitRows);

    private FormSchema() {}

    private static void columnsFitRows(Tree.Mapping tree, Values values, Place place, Findings findings) {
        Optional<RowSubject> rows = values.find(ROWS);
        if (rows.isPresent() && values.find(LISTED).isPresent()) {
            listedFits(tree, rows.get(), values.get(LISTED), place, findings);
        }
        Optional<List<Form.Column>> columns = values.find(COLUMNS);
        if (rows.isEmpty() || columns.isEmpty()) {
            return;
        }
        List<Tree> items = ((Tree.Sequence) tree.get(COLUMNS.name())).items();
        for (int i = 0; i < items.size(); i++) {
            FormField field = columns.get().get(i).field();
            if (!field.fits(rows.get())) {
                findings.error(
                        place.child(COLUMNS.name()).item(i + 1).child(FIELD.name()),
                        ((Tree.Mapping) items.get(i)).get(FIELD.name()).line(),
                        field.key(),
                        "rows: " + field.rows().stream().map(RowSubject::key).collect(Collectors.joining(" | ")),
                        "每行是“%s”的表没有“%s”一列 (a form whose rows are %s has no such column)"
                                .formatted(
                                        rows.get().chinese(),
                                        field.chinese(),
                                        rows.get().key()));
            }
        }
    }

    /** The list of the disabled is for readers with the purpose of send-education alone, so it makes no register of all. */
    private static void listedFits(
            Tree.Mapping tree, RowSubject rows, RosterList list, Place place, Findings findings) {
        if (rows != RowSubject.OF_AGE || !POOR.contains(list)) {
            findings.error(
                    place.child(LISTED.name()),
                    tree.get(LISTED.name()).line(),
                    list.key(),
                    "rows: of-age, listed: "
                            + POOR.stream().map(RosterList::key).collect(Collectors.joining(" | ")),
                    "只有每行是适龄儿童的表可限于建档立卡、脱贫户 (only a form of children of age may be limited to such a list)");
        }
    }
}
