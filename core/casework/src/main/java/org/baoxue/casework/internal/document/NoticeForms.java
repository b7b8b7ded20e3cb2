package org.baoxue.casework.internal.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Invalid;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.NoticePurpose;
import org.baoxue.casework.entry.NoticeOrder;
import org.baoxue.casework.internal.entry.EntryRoundRow;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.template.DocxTemplate;

/** By which forms the places of an order make out their notices; each is read once. For one thread. */
final class NoticeForms {

    /**
     * How a place makes out its notices.
     *
     * @param bound whether a bureau brought the layout
     * @param until last day for reporting at school
     */
    record Form(
            ResolvedPolicy policy,
            Declared declared,
            boolean bound,
            DocxTemplate template,
            Optional<LocalDate> until) {}

    private final Map<DivisionCode, Form> known = new HashMap<>();
    private final PolicySnapshot snapshot;
    private final TemplateFiles templates;
    private final OwnTemplates ownTemplates;
    private final EntryRoundRow round;
    private final NoticeOrder order;
    private final LocalDate today;

    /**
     * @throws Invalid if the last day that is asked for has passed
     */
    NoticeForms(
            PolicySnapshot snapshot,
            TemplateFiles templates,
            OwnTemplates ownTemplates,
            EntryRoundRow round,
            NoticeOrder order,
            LocalDate today) {
        order.until().filter(day -> day.isBefore(today)).ifPresent(day -> {
            throw new Invalid("/until", "限期不能在出具之前：%s (the last day lies before the notice)".formatted(day));
        });
        this.snapshot = snapshot;
        this.templates = templates;
        this.ownTemplates = ownTemplates;
        this.round = round;
        this.order = order;
        this.today = today;
    }

    String policyHash() {
        return snapshot.hash();
    }

    LocalDate today() {
        return today;
    }

    /**
     * The form of a place.
     *
     * @throws Invalid if no plan of the place knows the notice, or its template cannot be used
     */
    Form of(DivisionCode place) {
        return known.computeIfAbsent(place, this::read);
    }

    private Form read(DivisionCode place) {
        ResolvedPolicy policy = snapshot.resolve(PolicyPlace.of(place), today);
        Declared declared = declared(policy);
        Optional<byte[]> bound = ownTemplates.of(place, declared.key());
        DocxTemplate template = bound.isPresent() ? TemplateFiles.read(bound.get(), "本地模板") : templates.of(declared);
        return new Form(policy, declared, bound.isPresent(), template, until(declared, policy));
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
        return order.until()
                .or(() -> declared.within()
                        .map(within -> Deadlines.dueForFact(within, today, Calendars.of(policy)))
                        .filter(Due.At.class::isInstance)
                        .map(due -> ((Due.At) due).lastDay()))
                .or(() -> Optional.of(round.reportBy()).filter(day -> !day.isBefore(today)));
    }
}
