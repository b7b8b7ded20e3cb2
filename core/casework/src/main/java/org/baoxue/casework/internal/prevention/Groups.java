package org.baoxue.casework.internal.prevention;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.casework.prevention.FocusKind;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;

/**
 * Of which groups of a plan a child is one, by its cases and lists.
 *
 * @param now today, the most telling first; any pupil at last
 * @param ever today or formerly, for a visit that is recorded later
 */
record Groups(List<VisitGroup> now, Set<VisitGroup> ever) {

    /** No list tells who is one of these; whoever visits says so. */
    private static final Set<VisitGroup> ANYBODY =
            Set.of(VisitGroup.ALL_PUPILS, VisitGroup.NOT_RETURNED, VisitGroup.LEAVING_SIGNS);

    Groups {
        now = List.copyOf(now);
        ever = Set.copyOf(ever);
    }

    static Groups of(Handle handle, ChildId child) {
        List<FileRow> cases = CaseFiles.ofChildren(handle, List.of(child)).stream()
                .filter(row -> !row.state().equals(CaseState.WITHDRAWN.name()))
                .toList();
        List<FocusRow> entries = FocusStore.of(handle, child);
        Set<VisitGroup> ever = EnumSet.copyOf(ANYBODY);
        cases.forEach(row -> ever.addAll(ever(row)));
        entries.forEach(row -> listed(row).ifPresent(ever::add));
        Stream<VisitGroup> standing = cases.stream()
                .reduce((earlier, later) -> later)
                .flatMap(row -> standing(CaseState.valueOf(row.state())))
                .stream();
        Stream<VisitGroup> lists = entries.stream().filter(FocusRow::stands).flatMap(row -> listed(row).stream());
        return new Groups(
                Stream.of(standing, lists, Stream.of(VisitGroup.ALL_PUPILS))
                        .flatMap(groups -> groups)
                        .toList(),
                ever);
    }

    private static Set<VisitGroup> ever(FileRow row) {
        Set<VisitGroup> groups = EnumSet.noneOf(VisitGroup.class);
        groups.add(row.schoolId().isEmpty() ? VisitGroup.UNLISTED : VisitGroup.SUSPECTED);
        if (row.confirmedOn() != null) {
            groups.add(VisitGroup.DROPOUT);
        }
        if (row.returnedOn() != null) {
            groups.add(VisitGroup.RETURNED);
        }
        return groups;
    }

    private static Optional<VisitGroup> standing(CaseState state) {
        return switch (state) {
            case SUSPECTED -> Optional.of(VisitGroup.SUSPECTED);
            case DROPOUT -> Optional.of(VisitGroup.DROPOUT);
            case NEVER_ENROLLED -> Optional.of(VisitGroup.UNLISTED);
            case RETURNED -> Optional.of(VisitGroup.RETURNED);
            case CLOSED, EXITED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<VisitGroup> listed(FocusRow row) {
        return FocusKind.valueOf(row.kind()).visited();
    }
}
