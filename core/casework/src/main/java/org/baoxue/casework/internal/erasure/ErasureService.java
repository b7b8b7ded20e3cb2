package org.baoxue.casework.internal.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Conflict;
import org.baoxue.access.ErasableRecords;
import org.baoxue.access.ErasableRows;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.ScopeFilter;
import org.baoxue.casework.ErasurePlan;
import org.baoxue.casework.ErasurePlan.Part;
import org.baoxue.casework.Erasures;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** {@link Erasures} behind the gate, in one transaction: all of it or nothing. */
@Component(service = Erasures.class)
public final class ErasureService implements Erasures {

    private static final int LONGEST_REASON = 500;

    private final List<ErasableRecords> keepers = new CopyOnWriteArrayList<>();
    private final Database database;
    private final Gate gate;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public ErasureService(
            @Reference Database database, @Reference Gate gate, @Reference Audit audit, @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(ErasableRecords keeper) {
        keepers.add(keeper);
    }

    public void remove(ErasableRecords keeper) {
        keepers.remove(keeper);
    }

    @Override
    public ErasurePlan preview(Actor actor, LocalDate before) {
        ScopeFilter scope = gate.scope(actor, Action.PERSONAL_ERASE);
        mustBeOver(before);
        return database.read(handle -> plan(handle, kinds(), before, scope));
    }

    @Override
    public ErasurePlan erase(Actor actor, LocalDate before, Set<String> kinds, String reason, long expected) {
        ScopeFilter scope = gate.scope(actor, Action.PERSONAL_ERASE);
        mustBeOver(before);
        List<ErasableRows> chosen = chosen(kinds);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Invalid(
                    "/reason",
                    "请写明依据，1至%1$d字 (by what rule or decision, at most %1$d characters)".formatted(LONGEST_REASON));
        }
        return database.write(handle -> {
            ErasurePlan plan = plan(handle, chosen, before, scope);
            if (plan.total() != expected) {
                throw new Conflict("应为%d份，现为%d份，请重新预览 (there are %d by now, not %d; nothing was erased)"
                        .formatted(expected, plan.total(), plan.total(), expected));
            }
            chosen.forEach(rows -> rows.erase(handle, before, scope));
            audit.record(handle, actor, Action.PERSONAL_ERASE, "before " + before, told(plan) + ": " + reason.strip());
            return plan;
        });
    }

    private List<ErasableRows> kinds() {
        return keepers.stream()
                .flatMap(keeper -> keeper.kinds().stream())
                .sorted(Comparator.comparing(ErasableRows::kind))
                .toList();
    }

    private List<ErasableRows> chosen(Set<String> kinds) {
        List<ErasableRows> known = kinds();
        Set<String> names = known.stream().map(ErasableRows::kind).collect(Collectors.toCollection(TreeSet::new));
        if (kinds.isEmpty() || !names.containsAll(kinds)) {
            throw new Invalid(
                    "/kinds",
                    "请写明删除哪几类，可选 %s，实为 %s (name kinds of these)"
                            .formatted(String.join(", ", names), String.join(", ", new TreeSet<>(kinds))));
        }
        return known.stream().filter(rows -> kinds.contains(rows.kind())).toList();
    }

    private static ErasurePlan plan(Handle handle, List<ErasableRows> kinds, LocalDate before, ScopeFilter scope) {
        return new ErasurePlan(
                before,
                kinds.stream()
                        .map(rows -> new Part(rows.kind(), rows.title(), rows.count(handle, before, scope)))
                        .toList());
    }

    private static String told(ErasurePlan plan) {
        return plan.parts().stream()
                .map(part -> part.kind() + " " + part.records())
                .collect(Collectors.joining(", "));
    }

    private void mustBeOver(LocalDate before) {
        LocalDate today = clock.instant().atZone(Due.ZONE).toLocalDate();
        if (before.isAfter(today)) {
            throw new Invalid("/before", "日期不能晚于今天%s，实为%s (the day must be over)".formatted(today, before));
        }
    }
}
