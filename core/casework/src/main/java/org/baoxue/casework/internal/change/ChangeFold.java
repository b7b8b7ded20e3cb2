package org.baoxue.casework.internal.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.internal.change.Position.Kind;

/** What the registered changes of one child add up to. Pure. */
public final class ChangeFold {

    private static final Comparator<ChangeRow> IN_ORDER =
            Comparator.comparing(ChangeRow::happenedOn).thenComparing(ChangeRow::seq);
    private static final Map<ChangeKind, Set<Kind>> POSSIBLE = Map.of(
            ChangeKind.TRANSFER_OUT, EnumSet.of(Kind.PRESENT, Kind.SUSPENDED),
            ChangeKind.TRANSFER_IN, EnumSet.of(Kind.PRESENT, Kind.LEFT, Kind.GRADUATED),
            ChangeKind.SUSPENSION, EnumSet.of(Kind.PRESENT),
            ChangeKind.RESUMPTION, EnumSet.of(Kind.SUSPENDED),
            ChangeKind.GRADUATION, EnumSet.of(Kind.PRESENT),
            ChangeKind.PROMOTION, EnumSet.of(Kind.PRESENT));

    private ChangeFold() {}

    /** The entries in whose place no other stands, by day. */
    public static List<ChangeRow> standing(Collection<ChangeRow> entries) {
        Set<Long> corrected = entries.stream()
                .map(ChangeRow::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(row -> !corrected.contains(row.seq()) && row.what() != ChangeKind.WITHDRAWN)
                .sorted(IN_ORDER)
                .toList();
    }

    /** Where the entries leave the child at the end of a day. */
    public static Position on(Collection<ChangeRow> entries, LocalDate day) {
        Position position = Position.UNKNOWN;
        for (ChangeRow row : standing(entries)) {
            if (!row.happenedOn().isAfter(day)) {
                position = after(position, row);
            }
        }
        return position;
    }

    /** Why the entries contradict each other; empty if they do not. */
    static Optional<String> contradiction(Collection<ChangeRow> entries) {
        Position position = Position.UNKNOWN;
        for (ChangeRow row : standing(entries)) {
            if (!POSSIBLE.get(row.what()).contains(position.kind()) && !goesOn(position, row)) {
                return Optional.of("%s的「%s」不成立：该生此时为「%s」%s (contradicts the entries before it)"
                        .formatted(
                                row.happenedOn(),
                                row.what().chinese(),
                                position.kind().chinese(),
                                position.by()
                                        .map(by -> "（第%d号，%s）".formatted(by.seq(), by.happenedOn()))
                                        .orElse("")));
            }
            position = after(position, row);
        }
        return Optional.empty();
    }

    /** Whoever has finished primary school goes on in another class, or goes up in a later year. */
    private static boolean goesOn(Position position, ChangeRow row) {
        return position.by(Kind.GRADUATED)
                .filter(graduation -> row.what() == ChangeKind.PROMOTION
                        ? row.happenedOn().isAfter(graduation.happenedOn())
                        : row.what() != ChangeKind.RESUMPTION
                                && !row.fromPlace().equals(graduation.fromPlace()))
                .isPresent();
    }

    private static Position after(Position before, ChangeRow row) {
        return switch (row.what()) {
            case TRANSFER_OUT -> new Position(Kind.LEFT, Optional.of(row));
            case TRANSFER_IN, RESUMPTION -> new Position(Kind.PRESENT, Optional.of(row));
            case SUSPENSION -> new Position(Kind.SUSPENDED, Optional.of(row));
            case GRADUATION -> new Position(Kind.GRADUATED, Optional.of(row));
            case PROMOTION -> before.kind() == Kind.GRADUATED ? Position.UNKNOWN : before;
            case WITHDRAWN -> before;
        };
    }
}
