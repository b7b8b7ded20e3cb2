package org.baoxue.casework.internal.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.Purpose;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.entry.EntryNotice;
import org.baoxue.casework.internal.document.NoticeForms.Form;
import org.baoxue.casework.internal.entry.DueRow;
import org.baoxue.casework.internal.entry.DueStore;
import org.baoxue.policy.template.TemplateField;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;

/**
 * Makes out the notices of one order.
 *
 * @param lists what is known of the children of the order
 * @param wantedIssuer unit in whose name; empty for the unit that the plan names, else the actor's own
 */
record NoticeMaking(
        Register register,
        UnitTree tree,
        Lists lists,
        Masking masking,
        NoticeForms forms,
        Actor actor,
        Optional<String> wantedIssuer,
        Instant now) {

    /** What the lists say of children. */
    record Lists(Map<ChildId, Enrolment> pupils, Map<ChildId, Household> residents) {}

    /** Takes the number and the document back. */
    @SuppressWarnings("serial")
    private static final class Overtaken extends RuntimeException {}

    /**
     * The notice of a child, under the next number of the issuing unit.
     *
     * @return empty if since the row was read the child got another notice or was registered, or the round was closed; then
     *     nothing was made out and no number used
     * @throws Invalid if no plan of the place knows it, or the unit may not issue it
     */
    Optional<EntryNotice> make(DueRow child) {
        DivisionCode place = child.governing(tree);
        Form form = forms.of(place);
        Declared declared = form.declared();
        Optional<Unit> schoolClass = child.schoolClass(tree);
        Unit issuer = new Issuing(form.policy(), tree, declared)
                .issuer(actor, schoolClass.map(Unit::id), place, wantedIssuer);
        masking.reveal(
                actor, Purpose.PERSUASION, child.childId(), schoolClass, child.places(), "出具" + declared.title());
        Map<TemplateField, String> values = values(child, form, issuer);
        LocalDate today = forms.today();
        try {
            DocumentRow made = register.add(
                    issuer,
                    today.getYear(),
                    number -> {
                        values.put(TemplateField.DOCUMENT_NUMBER, number.text());
                        return Filed.made(
                                form.template().fill(values),
                                hash -> new DocumentRow(
                                        number.id().toString(),
                                        issuer.id(),
                                        number.id().year(),
                                        number.id().number(),
                                        number.text(),
                                        null,
                                        declared.key().text(),
                                        declared.title(),
                                        today,
                                        form.until().orElse(null),
                                        null,
                                        actor.name(),
                                        now,
                                        forms.policyHash(),
                                        form.bound() || declared.template().isPresent(),
                                        null,
                                        null,
                                        hash));
                    },
                    (handle, row) -> {
                        EntryNoticeStore.belongs(handle, child, row);
                        if (!DueStore.noticed(handle, child, row.documentId())) {
                            throw new Overtaken();
                        }
                    });
            return Optional.of(EntryNoticeStore.view(made, child, List.of()));
        } catch (Overtaken e) {
            return Optional.empty();
        }
    }

    /** What a notice says of a child that has no case: all that is of cases stays empty. */
    private Map<TemplateField, String> values(DueRow child, Form form, Unit issuer) {
        Map<TemplateField, String> values = new EnumMap<>(TemplateField.class);
        for (TemplateField field : TemplateField.values()) {
            values.put(field, "");
        }
        values.putAll(Blanks.ofChild(
                Optional.ofNullable(lists.pupils().get(child.child())),
                Optional.ofNullable(lists.residents().get(child.child()))));
        values.putAll(Blanks.ofDocument(form.declared(), issuer, forms.today(), form.until()));
        if (form.bound()) {
            values.put(TemplateField.DOCUMENT_LAYOUT, DocumentService.LOCAL_LAYOUT);
        }
        child.schoolClass(tree).ifPresent(left -> {
            values.put(TemplateField.CHILD_CLASS, left.name());
            values.put(
                    TemplateField.CHILD_SCHOOL,
                    tree.schoolsOf(left).stream()
                            .reduce((larger, own) -> own)
                            .map(Unit::name)
                            .orElse(""));
        });
        return values;
    }
}
