package org.baoxue.reporting.internal.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.Masking;
import org.baoxue.access.PersonalField;
import org.baoxue.access.Purpose;
import org.baoxue.api.policy.rule.FormField;

/** Hides personal values of a snapshot from readers who may not see them. */
public final class Masks {

    private static final Map<String, PersonalField> PERSONAL = Map.of(
            FormField.ID_NUMBER.key(), PersonalField.ID_NUMBER,
            FormField.STUDENT_NUMBER.key(), PersonalField.STUDENT_NUMBER,
            FormField.PHONE.key(), PersonalField.PHONE,
            FormField.GUARDIAN.key(), PersonalField.GUARDIAN,
            FormField.RESPONSIBLE.key(), PersonalField.GUARDIAN,
            FormField.HOUSEHOLD_ADDRESS.key(), PersonalField.ADDRESS,
            FormField.HOME_ADDRESS.key(), PersonalField.ADDRESS);

    /** What people wrote, shown to those alone who may see something of the child. */
    private static final Set<String> WORDS = Stream.of(
                    FormField.REASON,
                    FormField.WHEREABOUTS,
                    FormField.MEASURES,
                    FormField.THOUGHTS,
                    FormField.GUARDIAN_OPINION,
                    FormField.METHOD,
                    FormField.GROUP,
                    FormField.HELPER,
                    FormField.VISITORS,
                    FormField.NEXT_STEP,
                    FormField.SITUATION,
                    FormField.HELP,
                    FormField.TEACHERS,
                    FormField.HOMEWORK,
                    FormField.TRAINING)
            .map(FormField::key)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<PersonalField> shown;

    /** @param shown what the reader may see */
    public Masks(Set<PersonalField> shown) {
        this.shown = Set.copyOf(shown);
    }

    /** What the actor may see: who works with forms looks after the children and compares lists. */
    public static Set<PersonalField> revealable(Masking masking, Actor actor) {
        Set<PersonalField> shown = EnumSet.noneOf(PersonalField.class);
        shown.addAll(masking.revealable(actor, Purpose.PERSUASION));
        shown.addAll(masking.revealable(actor, Purpose.IDENTIFICATION));
        return shown;
    }

    /** Whether anything of this form is hidden from the reader. */
    public boolean hides(FormSnapshot snapshot) {
        return snapshot.columns().stream().anyMatch(column -> hides(column.field()));
    }

    /** The snapshot as the reader may see it, without the salt. */
    public FormSnapshot apply(FormSnapshot snapshot) {
        return snapshot.with(
                "",
                snapshot.rows().stream()
                        .map(row -> new FormSnapshot.Row(row.subject(), mask(snapshot.columns(), row.values())))
                        .toList());
    }

    private List<String> mask(List<FormSnapshot.Head> columns, List<String> values) {
        List<String> masked = new ArrayList<>(values);
        for (int i = 0; i < columns.size(); i++) {
            String field = columns.get(i).field();
            if (hides(field)) {
                masked.set(i, mask(field, values.get(i)));
            }
        }
        return masked;
    }

    private boolean hides(String field) {
        return WORDS.contains(field)
                ? shown.isEmpty()
                : Optional.ofNullable(PERSONAL.get(field))
                        .filter(personal -> !shown.contains(personal))
                        .isPresent();
    }

    private static String mask(String field, String value) {
        return Optional.ofNullable(PERSONAL.get(field))
                .map(personal -> personal.mask(value))
                .orElse(value.isEmpty() ? "" : "***");
    }
}
