package org.baoxue.reporting.internal.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.casework.cohort.CohortMember;
import org.baoxue.casework.cohort.CohortNames;
import org.baoxue.reporting.indicator.CohortBase;
import org.baoxue.reporting.indicator.CohortChildren;
import org.baoxue.reporting.indicator.CohortChildren.Child;
import org.baoxue.reporting.indicator.CohortChildren.Part;
import org.baoxue.reporting.indicator.FigureChild;
import org.baoxue.reporting.indicator.FigureSide;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;

/** Opens the recorded cohorts behind a figure. Pure. */
final class CohortLists {

    private final CohortBase base;
    private final List<CohortNames> names;
    private final Map<ChildId, CaseId> dropouts;

    /**
     * @param names of each of its entries
     * @param dropouts the cases that stand as 辍学
     */
    CohortLists(CohortBase base, List<CohortNames> names, List<CaseView> dropouts) {
        this.base = base;
        this.names = names;
        this.dropouts =
                dropouts.stream().collect(Collectors.toMap(CaseView::child, CaseView::id, (one, other) -> other));
    }

    CohortChildren of(Actor actor, FigureSide side, PageRequest page) {
        List<Child> found = names.stream()
                .flatMap(cohort -> cohort.members().stream()
                        .filter(member -> on(side, member))
                        .sorted(Comparator.comparing(
                                member -> member.row().child().value()))
                        .map(member -> child(actor, cohort.entry(), member)))
                .toList();
        return new CohortChildren(
                base.graduationYear(),
                names.stream().map(CohortLists::part).toList(),
                page.of(found.stream().skip(page.offset()).limit(page.size()).toList(), found.size()));
    }

    private static boolean on(FigureSide side, CohortMember member) {
        return switch (side) {
            case BASE -> member.entrant();
            case KEPT -> member.kept();
            case LOST -> member.entrant() && !member.kept();
        };
    }

    private static Part part(CohortNames cohort) {
        CohortEntry entry = cohort.entry();
        return new Part(
                entry.cohort().unit(),
                entry.unitName(),
                entry.entryYear(),
                entry.numbers().entrants(),
                entry.numbers().graduates(),
                cohort.listed(),
                cohort.entrants(),
                cohort.graduates(),
                cohort.words());
    }

    private Child child(Actor actor, CohortEntry entry, CohortMember member) {
        ChildId child = member.row().child();
        return new Child(
                new FigureChild(
                        child,
                        ChildNames.shown(actor.role(), member.row().name()),
                        Optional.of(member.row().schoolId()),
                        Optional.of(member.row().classId()),
                        member.row().grade(),
                        member.kept() ? Optional.empty() : Optional.ofNullable(dropouts.get(child))),
                entry.cohort().unit(),
                member.entrant(),
                member.fate(),
                member.on(),
                member.to());
    }
}
