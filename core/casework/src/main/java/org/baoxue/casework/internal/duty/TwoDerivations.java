package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.Outlook.DutyDifference;
import org.baoxue.casework.Outlook.Terms;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;

/** The duties that follow from the same facts under two histories of policy, compared. For one thread. */
public final class TwoDerivations {

    private static final int KEYS = 500;

    private final Database database;
    private final UnitTree tree;
    private final Predicate<Claim> visible;
    private final Derivation before;
    private final Derivation after;
    private final Map<String, LocalDate> watches;
    private final LocalDate day;

    /** @param visible the duties to look at */
    public TwoDerivations(
            Database database,
            UnitTree tree,
            Timeline before,
            Timeline after,
            LocalDate day,
            Predicate<Claim> visible) {
        this.database = database;
        this.tree = tree;
        this.visible = visible;
        this.before = Derivation.of(tree, before, day);
        this.after = Derivation.of(tree, after, day);
        this.watches = new Sources(database).watches();
        this.day = day;
    }

    /** A moment before everything that any duty follows from. */
    public static Instant earliest(Database database, LocalDate day) {
        return new Sources(database).earliest(day);
    }

    /** What differs for the periods of units, one that is new owing from the day on, and for the pupils of their lists. */
    public List<DutyDifference> ofUnits(Collection<String> units) {
        List<DutyDifference> all = new ArrayList<>();
        for (String id : units) {
            Optional<Unit> unit = tree.find(id);
            if (unit.isPresent()) {
                LocalDate since = watches.getOrDefault(id, day);
                all.addAll(compare(
                        before.periods().of(unit.get(), since),
                        after.periods().of(unit.get(), since),
                        Optional.empty()));
            }
        }
        List<String> ids = List.copyOf(units);
        for (int from = 0; from < ids.size(); from += KEYS) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + KEYS));
            database.read(handle -> ListedPupil.in(handle, some))
                    .forEach(pupil -> all.addAll(
                            compare(before.of(pupil), after.of(pupil), Optional.of(new ChildId(pupil.childId())))));
        }
        return open(all);
    }

    /** What differs for the cases of one child, each as it would be under either policy. */
    public List<DutyDifference> ofCases(
            ChildId child, Map<CaseId, CaseFile> filesBefore, Map<CaseId, CaseFile> filesAfter) {
        Set<CaseId> ids = new TreeSet<>(filesBefore.keySet());
        ids.addAll(filesAfter.keySet());
        List<DutyDifference> all = new ArrayList<>();
        for (CaseId id : ids) {
            all.addAll(compare(claims(before, id, filesBefore), claims(after, id, filesAfter), Optional.of(child)));
        }
        return all;
    }

    private static List<Claim> claims(Derivation derivation, CaseId id, Map<CaseId, CaseFile> files) {
        return Optional.ofNullable(files.get(id))
                .map(file -> derivation.cases().of(id, file))
                .orElse(List.of());
    }

    /** Those that are not settled: what is settled stands by itself. */
    public List<DutyDifference> open(List<DutyDifference> differences) {
        Set<String> settled = differences.isEmpty() ? Set.of() : settled(differences);
        return differences.stream()
                .filter(difference -> !settled.contains(difference.id().value()))
                .toList();
    }

    private Set<String> settled(List<DutyDifference> differences) {
        List<String> ids =
                differences.stream().map(DutyDifference::id).map(DutyId::value).toList();
        Set<String> found = new TreeSet<>();
        for (int from = 0; from < ids.size(); from += KEYS) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + KEYS));
            found.addAll(database.read(handle -> handle.createQuery(
                            "select duty_id from duty where outcome is not null and duty_id in (<ids>)")
                    .bindList("ids", some)
                    .mapTo(String.class)
                    .list()));
        }
        return found;
    }

    private List<DutyDifference> compare(List<Claim> one, List<Claim> other, Optional<ChildId> child) {
        Map<Key, Claim> was = byKey(one);
        Map<Key, Claim> will = byKey(other);
        Set<Key> keys = new TreeSet<>(was.keySet());
        keys.addAll(will.keySet());
        return keys.stream()
                .filter(key -> !terms(was, key).equals(terms(will, key)))
                .map(key -> difference(
                        Optional.ofNullable(will.get(key)).orElseGet(() -> was.get(key)),
                        child,
                        terms(was, key),
                        terms(will, key)))
                .toList();
    }

    private static DutyDifference difference(
            Claim claim, Optional<ChildId> child, Optional<Terms> before, Optional<Terms> after) {
        return new DutyDifference(claim.id(), claim.rule(), claim.unit(), claim.occasion(), child, before, after);
    }

    private Map<Key, Claim> byKey(List<Claim> claims) {
        return claims.stream()
                .filter(visible)
                .collect(Collectors.toMap(Key::of, claim -> claim, (first, second) -> second, TreeMap::new));
    }

    private static Optional<Terms> terms(Map<Key, Claim> claims, Key key) {
        return Optional.ofNullable(claims.get(key))
                .map(claim -> new Terms(
                        claim.due(),
                        claim.recipients().units(),
                        claim.recipients().unresolved(),
                        claim.form()));
    }

    /** The parts of a duty's identity. */
    private record Key(String first, String rule, String unit, String subject, String trigger)
            implements Comparable<Key> {

        static Key of(Claim claim) {
            return new Key(
                    claim.occasion().first().toString(),
                    claim.rule().text(),
                    claim.unit(),
                    claim.occasion().subject(),
                    claim.occasion().trigger());
        }

        private List<String> parts() {
            return List.of(first, rule, unit, subject, trigger);
        }

        @Override
        public int compareTo(Key other) {
            List<String> own = parts();
            for (int i = 0; i < own.size(); i++) {
                int order = own.get(i).compareTo(other.parts().get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
