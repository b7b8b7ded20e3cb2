package org.baoxue.roster.internal.query;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.Role;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.internal.store.ListingTable;
import org.baoxue.storage.Database;

/** The versions in force of every group's list. */
final class Listings {

    /** From so many children on the whole list is read: such lists are short. */
    private static final int MANY = 5_000;

    private final Database database;
    private final Map<ListKind, PersonQueries<Listing>> lists = new EnumMap<>(ListKind.class);

    Listings(Database database) {
        this.database = database;
        ListKind.groups().forEach(kind -> lists.put(kind, new PersonQueries<>(database, new ListingTable(kind))));
    }

    /**
     * @throws Invalid if the kind is no group's list
     */
    PersonQueries<Listing> of(ListKind kind) {
        return Optional.ofNullable(lists.get(kind))
                .orElseThrow(() -> new Invalid(
                        "/kind",
                        "应为某一类儿童的名单，实为%s (the kind of list must be one of a group)".formatted(kind.chinese())));
    }

    /** Those of which the actor may learn who is on them. */
    Stream<PersonQueries<Listing>> openTo(Actor actor, Masking masking) {
        return lists.entrySet().stream()
                .filter(list -> actor.role() == Role.SYSTEM
                        || list.getKey()
                                .opensFor()
                                .filter(purpose ->
                                        masking.revealable(actor, purpose).isEmpty())
                                .isEmpty())
                .map(Map.Entry::getValue);
    }

    /** Rows of these children as of a sequence, without regard to anybody's scope. */
    Map<ChildId, Listing> rows(ListKind kind, Collection<String> children, long asOf) {
        PersonQueries<Listing> list = of(kind);
        Collection<Listing> rows = children.size() > MANY
                ? list.all(new PersonQueries.Filter(asOf))
                : database.read(handle -> new ListingTable(kind).rows(handle, children, asOf))
                        .values();
        Set<String> asked = Set.copyOf(children);
        return rows.stream()
                .filter(row -> asked.contains(row.child().value()))
                .collect(Collectors.toMap(Listing::child, row -> row));
    }
}
