package org.baoxue.access.internal.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.Line;
import org.baoxue.api.unit.UnitKind;

/** A {@link UnitTree} with an index by code, path, kind and place. */
public final class IndexedUnitTree implements UnitTree {

    private final Map<String, Unit> byId = new HashMap<>();
    private final NavigableMap<String, Unit> byPath = new TreeMap<>();
    private final Map<String, List<Unit>> byParent = new HashMap<>();
    private final Map<UnitKind, NavigableMap<String, List<Unit>>> byKindAndPlace = new EnumMap<>(UnitKind.class);
    private final Map<UnitKind, Map<DivisionCode, List<Unit>>> byKindAndScope = new EnumMap<>(UnitKind.class);
    private final Map<String, ScopeFilter> responsibilities = new ConcurrentHashMap<>();

    public IndexedUnitTree(Collection<Unit> units) {
        for (Unit unit : units) {
            if (byId.put(unit.id(), unit) != null) {
                throw new IllegalArgumentException("unit %s occurs twice".formatted(unit.id()));
            }
        }
        units.stream().sorted(Comparator.comparing(Unit::id)).forEach(this::index);
    }

    private void index(Unit unit) {
        String above = unit.path().substring(0, unit.path().length() - unit.id().length() - 1);
        unit.parent().ifPresent(parent -> {
            if (!byId.containsKey(parent) || !byId.get(parent).path().equals(above)) {
                throw new IllegalArgumentException(
                        "unit %s: %s is not the path of its parent".formatted(unit.id(), above));
            }
            byParent.computeIfAbsent(parent, key -> new ArrayList<>()).add(unit);
        });
        byPath.put(unit.path(), unit);
        byKindAndPlace
                .computeIfAbsent(unit.kind(), kind -> new TreeMap<>())
                .computeIfAbsent(unit.division().digits(), place -> new ArrayList<>())
                .add(unit);
        for (DivisionCode place : unit.scopes()) {
            byKindAndScope
                    .computeIfAbsent(unit.kind(), kind -> new HashMap<>())
                    .computeIfAbsent(place, key -> new ArrayList<>())
                    .add(unit);
        }
    }

    @Override
    public Optional<Unit> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Unit> children(String id) {
        return List.copyOf(byParent.getOrDefault(id, List.of()));
    }

    @Override
    public List<Unit> under(Unit unit) {
        return List.copyOf(
                byPath.subMap(unit.path(), afterAllStartingWith(unit.path())).values());
    }

    @Override
    public List<Unit> all() {
        return List.copyOf(byPath.values());
    }

    @Override
    public Optional<Unit> addressee(UnitKind kind, Unit from) {
        for (Optional<Unit> unit = find(from.id());
                unit.isPresent();
                unit = unit.get().parent().flatMap(this::find)) {
            if (unit.get().kind() == kind) {
                return unit;
            }
        }
        return addressee(kind, from.division());
    }

    @Override
    public Optional<Unit> addressee(UnitKind kind, DivisionCode place) {
        for (Optional<DivisionCode> at = Optional.of(place);
                at.isPresent();
                at = at.get().parent()) {
            DivisionCode division = at.get();
            Stream<Unit> serving =
                    byKindAndPlace
                            .getOrDefault(kind, new TreeMap<>())
                            .getOrDefault(division.digits(), List.of())
                            .stream()
                            .filter(Unit::servesDivision);
            Stream<Unit> responsible =
                    byKindAndScope.getOrDefault(kind, Map.of()).getOrDefault(division, List.of()).stream();
            Optional<Unit> found = Stream.concat(serving, responsible).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Unit> ofKind(UnitKind kind, DivisionCode within) {
        return inside(kind, within).sorted(Comparator.comparing(Unit::id)).toList();
    }

    @Override
    public ScopeFilter responsibility(Unit unit) {
        return responsibilities.computeIfAbsent(unit.id(), id -> derive(unit));
    }

    private ScopeFilter derive(Unit unit) {
        List<Unit> own = under(unit);
        TreeSet<String> paths = new TreeSet<>();
        paths.add(unit.path());
        if (unit.servesDivision()) {
            Line other = unit.kind().line() == Line.EDUCATION ? Line.GOVERNMENT : Line.EDUCATION;
            Stream.of(UnitKind.values())
                    .filter(kind -> kind.line() == other)
                    .flatMap(kind -> inside(kind, unit.division()))
                    .forEach(inPlace -> paths.add(inPlace.path()));
        }
        TreeSet<String> places = new TreeSet<>();
        for (Unit each : own) {
            if (each.servesDivision()) {
                places.add(each.division().digits());
            }
            each.scopes().forEach(place -> places.add(place.digits()));
        }
        return new ScopeFilter(
                false,
                largest(paths),
                largest(places).stream().map(IndexedUnitTree::division).toList());
    }

    private Stream<Unit> inside(UnitKind kind, DivisionCode place) {
        NavigableMap<String, List<Unit>> places = byKindAndPlace.getOrDefault(kind, new TreeMap<>());
        return places.subMap(place.digits(), afterAllStartingWith(place.digits())).values().stream()
                .flatMap(List::stream);
    }

    /** Of sorted texts, those that begin with none of the others. */
    private static List<String> largest(SortedSet<String> sorted) {
        List<String> kept = new ArrayList<>();
        for (String text : sorted) {
            if (kept.isEmpty() || !text.startsWith(kept.get(kept.size() - 1))) {
                kept.add(text);
            }
        }
        return kept;
    }

    private static DivisionCode division(String digits) {
        return digits.isEmpty() ? DivisionCode.NATION : new DivisionCode(digits);
    }

    private static String afterAllStartingWith(String prefix) {
        return prefix + Character.MAX_VALUE;
    }
}
