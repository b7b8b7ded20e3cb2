package org.baoxue.policy.internal.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Region;
import org.baoxue.policy.Setting;
import org.baoxue.policy.internal.reader.ContentHash;

/**
 * All regions, settings and bindings in force together.
 *
 * <p>What holds depends only on the innermost place for which any layer speaks, on the schools that have layers of their
 * own and on the stretch of days between two changes of validity, so the answers are few and are all remembered. Layers are
 * found by place, so that thousands of counties cost one of them nothing.
 */
public final class Snapshot implements PolicySnapshot {
    private final String hash;
    private final List<Layer> layers;
    private final Map<DivisionCode, List<Layer>> ofPlaces;
    private final Map<String, List<Layer>> ofSchools;
    private final Map<PolicyPlace, Hearing> hearings = new ConcurrentHashMap<>();

    private Snapshot(String hash, List<Layer> layers) {
        this.hash = hash;
        this.layers = layers;
        this.ofPlaces = layers.stream()
                .filter(layer -> layer.school().isEmpty())
                .collect(Collectors.groupingBy(Layer::division));
        this.ofSchools = layers.stream()
                .filter(layer -> layer.school().isPresent())
                .collect(Collectors.groupingBy(layer -> layer.school().orElseThrow()));
    }

    /** Without any binding, so that no model speaks. */
    public static Snapshot of(Collection<Region> regions, Collection<Setting> settings) {
        return of(regions, settings, List.of());
    }

    public static Snapshot of(Collection<Region> regions, Collection<Setting> settings, Collection<Binding> bindings) {
        List<Layer> layers = Stream.of(
                        regions.stream().flatMap(region -> region.layers().stream()),
                        BoundLayers.of(regions, bindings),
                        LocalLayers.of(settings).stream())
                .flatMap(spoken -> spoken)
                .sorted(Comparator.comparing(Layer::level)
                        .thenComparing(Layer::division)
                        .thenComparing(Layer::region)
                        .thenComparing(Layer::id))
                .toList();
        return new Snapshot(hash(regions, settings, bindings), layers);
    }

    private static String hash(Collection<Region> regions, Collection<Setting> settings, Collection<Binding> bindings) {
        MessageDigest digest = ContentHash.sha256();
        Stream.of(
                        regions.stream().map(region -> "region\t" + region.id() + "\t" + region.contentHash()),
                        settings.stream()
                                .map(setting -> String.join(
                                        "\t",
                                        "setting",
                                        setting.division().digits(),
                                        setting.key().text(),
                                        setting.field(),
                                        setting.value())),
                        bindings.stream().map(Snapshot::line))
                .flatMap(lines -> lines)
                .sorted()
                .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Binding binding) {
        return String.join(
                "\t",
                "binding",
                binding.model(),
                binding.target().level().name(),
                binding.target().code(),
                binding.validFrom().map(LocalDate::toString).orElse(""));
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    @Override
    public ResolvedPolicy resolve(PolicyPlace place, LocalDate day) {
        Resolution answer = hearing(innermost(place)).on(day);
        return new ResolvedPolicy(hash, place, day, answer.rules(), answer.silent());
    }

    @Override
    public List<LocalDate> changes(PolicyPlace place) {
        return hearing(innermost(place)).changes();
    }

    private PolicyPlace innermost(PolicyPlace place) {
        return new PolicyPlace(
                innermost(place.division()),
                place.schools().stream().filter(ofSchools::containsKey).toList());
    }

    private DivisionCode innermost(DivisionCode division) {
        Optional<DivisionCode> place = Optional.of(division);
        while (place.isPresent() && !ofPlaces.containsKey(place.get())) {
            place = place.get().parent();
        }
        return place.orElse(DivisionCode.NATION);
    }

    private Hearing hearing(PolicyPlace innermost) {
        Hearing known = hearings.get(innermost);
        if (known != null) {
            return known;
        }
        Hearing fresh = above(innermost)
                .map(above -> new Hearing(own(innermost), Optional.of(hearing(above))))
                .orElseGet(() -> new Hearing(own(innermost), Optional.empty()));
        Hearing other = hearings.putIfAbsent(innermost, fresh);
        return other == null ? fresh : other;
    }

    /** The place whose rules hold here too; empty for the nation. */
    private Optional<PolicyPlace> above(PolicyPlace place) {
        return place.schools().isEmpty()
                ? place.division().parent().map(parent -> PolicyPlace.of(innermost(parent)))
                : Optional.of(PolicyPlace.of(place.division()));
    }

    private List<Layer> own(PolicyPlace place) {
        return place.schools().isEmpty()
                ? ofPlaces.getOrDefault(place.division(), List.of())
                : place.schools().stream()
                        .flatMap(school -> ofSchools.get(school).stream())
                        .toList();
    }
}
