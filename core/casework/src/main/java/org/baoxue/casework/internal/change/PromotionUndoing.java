package org.baoxue.casework.internal.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Conflict;
import org.baoxue.access.Unit;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.internal.enrolment.SchoolLists;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;

/** What takes a promotion back, unless something came of it. For one call. */
record PromotionUndoing(Database database, Roster roster, SchoolLists lists) {

    private static final int TOLD = 10;

    /**
     * A withdrawal for each entry that stands; one that was withdrawn already is passed over.
     *
     * @throws Conflict if an entry was corrected, others now rest on one, a list has confirmed one, or none stands; it says which
     */
    List<ChangeRow> withdrawals(PromotionRow promotion, PromotionRow back) {
        List<ChangeRow> entries = database.read(handle -> ChangeStore.ofPromotion(handle, promotion.id()));
        Set<ChildId> children = entries.stream().map(ChangeRow::child).collect(Collectors.toSet());
        Map<ChildId, List<ChangeRow>> all = database.read(handle -> ChangeStore.of(handle, children));
        Map<ChildId, Enrolment> listed = roster.enrolments(children);
        Map<String, Boolean> described = new HashMap<>();
        List<ChangeRow> withdrawals = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (ChangeRow entry : entries) {
            List<ChangeRow> known = all.get(entry.child());
            Optional<ChangeRow> correction = known.stream()
                    .filter(row -> row.corrects() != null && row.corrects() == entry.seq())
                    .findFirst();
            if (correction.filter(row -> row.what() == ChangeKind.WITHDRAWN).isPresent()) {
                continue;
            }
            ChangeRow withdrawal = withdrawal(entry, known.size() + 1L, back);
            Optional<String> why = correction
                    .map(row -> "已由第%d号更正".formatted(row.seq()))
                    .or(() -> confirmed(entry, Optional.ofNullable(listed.get(entry.child())), described))
                    .or(() -> contradiction(known, withdrawal));
            why.ifPresentOrElse(
                    reason -> refused.add("%s 第%d号：%s".formatted(entry.child(), entry.seq(), reason)),
                    () -> withdrawals.add(withdrawal));
        }
        if (!refused.isEmpty()) {
            throw new Conflict("第%d批升级有%d人不能撤回，一条也没有撤回 (%2$d cannot be taken back, so none is)：%3$s%4$s"
                    .formatted(
                            promotion.id(),
                            refused.size(),
                            refused.stream().limit(TOLD).collect(Collectors.joining("；")),
                            refused.size() > TOLD ? "……" : ""));
        }
        if (withdrawals.isEmpty()) {
            throw new Conflict("第%d批升级的登记都已撤回 (all of it was withdrawn)".formatted(promotion.id()));
        }
        return withdrawals;
    }

    private static Optional<String> contradiction(List<ChangeRow> known, ChangeRow withdrawal) {
        List<ChangeRow> after = new ArrayList<>(known);
        after.add(withdrawal);
        return ChangeFold.contradiction(after);
    }

    /** A list confirms it that no longer has the pupil in the class it left; where the class stayed, any that describes the day. */
    private Optional<String> confirmed(ChangeRow entry, Optional<Enrolment> row, Map<String, Boolean> described) {
        boolean inOldClass = row.filter(known ->
                        known.presence() == Presence.LISTED && known.classId().equals(entry.fromPlace()))
                .isPresent();
        boolean sameClass = entry.fromPlace().equals(entry.toPlace());
        return !inOldClass || (sameClass && described(entry, described)) ? Optional.of("新学年名单已列入") : Optional.empty();
    }

    private boolean described(ChangeRow entry, Map<String, Boolean> described) {
        String school =
                lists.tree().find(entry.fromPlace()).flatMap(Unit::parent).orElse(entry.fromPlace());
        return described.computeIfAbsent(school, key -> lists.describe(key, entry.happenedOn()));
    }

    private static ChangeRow withdrawal(ChangeRow entry, long seq, PromotionRow back) {
        return new ChangeRow(
                entry.childId(),
                seq,
                ChangeKind.WITHDRAWN.name(),
                back.happenedOn(),
                entry.unitId(),
                "",
                "",
                null,
                "",
                back.proof(),
                back.recordedBy(),
                back.recordedAt(),
                entry.seq(),
                null);
    }
}
