package org.baoxue.casework.internal.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.Purpose;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.NoticePurpose;
import org.baoxue.casework.entry.EntryNotice;
import org.baoxue.casework.entry.NoticeOrder;
import org.baoxue.casework.internal.entry.DueRow;
import org.baoxue.casework.internal.entry.DueStore;
import org.baoxue.casework.internal.entry.EntryRoundRow;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.template.DocxTemplate;
import org.baoxue.policy.template.TemplateField;
import org.baoxue.roster.Roster;

/** Makes out the notices of one order. */
record NoticeMaking(
        Register register,
        UnitTree tree,
        Roster roster,
        Masking masking,
        PolicySnapshot snapshot,
        TemplateFiles templates,
        OwnTemplates ownTemplates,
        Actor actor,
        EntryRoundRow round,
        NoticeOrder order,
        Instant now,
        LocalDate today) {

    /**
     * The notice of a child, under the next number of the issuing unit.
     *
     * @throws Invalid if no plan of the place knows it, or the unit may not issue it
     */
    EntryNotice make(DueRow child) {
        DivisionCode place = child.governing(tree);
        ResolvedPolicy policy = snapshot.resolve(PolicyPlace.of(place), today);
        Declared declared = declared(policy);
        Optional<Unit> schoolClass = child.schoolClass(tree);
        Unit issuer =
                new Issuing(policy, tree, declared).issuer(actor, schoolClass.map(Unit::id), place, order.issuer());
        Optional<LocalDate> until = until(declared, policy);
        Optional<byte[]> bound = ownTemplates.of(place, declared.key());
        DocxTemplate template = bound.isPresent() ? TemplateFiles.read(bound.get(), "本地模板") : templates.of(declared);
        masking.reveal(
                actor, Purpose.PERSUASION, child.childId(), schoolClass, child.places(), "出具" + declared.title());
        Map<TemplateField, String> values = values(child, declared, issuer, until);
        bound.ifPresent(own -> values.put(TemplateField.DOCUMENT_LAYOUT, DocumentService.LOCAL_LAYOUT));
        DocumentRow made = register.add(
                issuer,
                today.getYear(),
                number -> {
                    values.put(TemplateField.DOCUMENT_NUMBER, number.text());
                    return Filed.made(
                            template.fill(values),
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
                                    until.orElse(null),
                                    null,
                                    actor.name(),
                                    now,
                                    snapshot.hash(),
                                    bound.isPresent() || declared.template().isPresent(),
                                    null,
                                    null,
                                    hash));
                },
                (handle, row) -> {
                    EntryNoticeStore.belongs(handle, child, row);
                    DueStore.noticed(handle, child, row.documentId());
                });
        return EntryNoticeStore.view(made, child, List.of());
    }

    /** The notice that was asked for, else the only one of the place. */
    private Declared declared(ResolvedPolicy policy) {
        List<Declared> all = Declared.in(policy).stream()
                .filter(one -> one.notice()
                        .filter(notice -> notice.purpose() == NoticePurpose.ENTRY)
                        .isPresent())
                .toList();
        if (order.rule().isPresent()) {
            return all.stream()
                    .filter(one -> one.key().equals(order.rule().get()))
                    .findFirst()
                    .orElseThrow(() -> new Invalid(
                            "/rule",
                            "本地没有入学通知书 %s，可选：%s (no plan of the place knows it; those known)"
                                    .formatted(order.rule().get(), names(all))));
        }
        if (all.size() != 1) {
            throw new Invalid(
                    "/rule",
                    all.isEmpty()
                            ? "本地没有入学通知书 (no plan of the place has a notice of entry)"
                            : "本地有几种入学通知书，请选一种：%s (choose one)".formatted(names(all)));
        }
        return all.get(0);
    }

    private static String names(List<Declared> all) {
        return all.stream().map(one -> one.key() + "（" + one.title() + "）").collect(Collectors.joining("、"));
    }

    private Optional<LocalDate> until(Declared declared, ResolvedPolicy policy) {
        order.until().filter(day -> day.isBefore(today)).ifPresent(day -> {
            throw new Invalid("/until", "限期不能在出具之前：%s (the last day lies before the notice)".formatted(day));
        });
        return order.until()
                .or(() -> declared.within()
                        .map(within -> Deadlines.dueForFact(within, today, Calendars.of(policy)))
                        .filter(Due.At.class::isInstance)
                        .map(due -> ((Due.At) due).lastDay()))
                .or(() -> Optional.of(round.reportBy()).filter(day -> !day.isBefore(today)));
    }

    /** What a notice says of a child that has no case: all that is of cases stays empty. */
    private Map<TemplateField, String> values(DueRow child, Declared declared, Unit issuer, Optional<LocalDate> until) {
        Map<TemplateField, String> values = new EnumMap<>(TemplateField.class);
        for (TemplateField field : TemplateField.values()) {
            values.put(field, "");
        }
        values.putAll(Blanks.ofChild(
                Optional.ofNullable(roster.enrolments(Set.of(child.child())).get(child.child())),
                Optional.ofNullable(roster.households(Set.of(child.child())).get(child.child()))));
        values.putAll(Blanks.ofDocument(declared, issuer, today, until));
        child.schoolClass(tree).ifPresent(left -> {
            values.put(TemplateField.CHILD_CLASS, left.name());
            values.put(
                    TemplateField.CHILD_SCHOOL,
                    tree.schoolsOf(left).stream().findFirst().map(Unit::name).orElse(""));
        });
        return values;
    }
}
