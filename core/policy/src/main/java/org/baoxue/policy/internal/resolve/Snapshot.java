package org.baoxue.policy.internal.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Region;
import org.baoxue.policy.Setting;
import org.baoxue.policy.internal.reader.ContentHash;

/**
 * All regions, settings and bindings in force together.
 *
 * <p>What holds depends only on the innermost place for which any layer speaks, on the schools that have layers of their
 * own and on the stretch of days between two changes of validity, so the answers are few and are all remembered.
 */
public final class Snapshot implements PolicySnapshot {
    private final String hash;
    private final List<Layer> layers;
    private final Set<DivisionCode> places;
    private final Set<String> schools;
    private final LocalDate[] changes;
    private final Map<Question, Resolution> answers = new ConcurrentHashMap<>();

    private record Question(PolicyPlace innermost, int stretch) {}

    private Snapshot(String hash, List<Layer> layers) {
        this.hash = hash;
        this.layers = layers;
        this.places = layers.stream()
                .filter(layer -> layer.school().isEmpty())
                .map(Layer::division)
                .collect(Collectors.toUnmodifiableSet());
        this.schools =
                layers.stream().flatMap(layer -> layer.school().stream()).collect(Collectors.toUnmodifiableSet());
        this.changes = layers.stream()
                .flatMap(layer -> layer.statements().stream())
                .map(Statement::validity)
                .flatMap(validity -> Stream.of(validity.from(), validity.to().map(last -> last.plusDays(1))))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toArray(LocalDate[]::new);
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
        int position = Arrays.binarySearch(changes, day);
        int stretch = position >= 0 ? position + 1 : -position - 1;
        Resolution answer = answers.computeIfAbsent(
                new Question(innermost(place), stretch), question -> answer(question.innermost(), day));
        return new ResolvedPolicy(hash, place, day, answer.rules(), answer.silent());
    }

    private PolicyPlace innermost(PolicyPlace place) {
        return new PolicyPlace(
                innermost(place.division()),
                place.schools().stream().filter(schools::contains).toList());
    }

    private DivisionCode innermost(DivisionCode division) {
        Optional<DivisionCode> place = Optional.of(division);
        while (place.isPresent() && !places.contains(place.get())) {
            place = place.get().parent();
        }
        return place.orElse(DivisionCode.NATION);
    }

    private Resolution answer(PolicyPlace innermost, LocalDate day) {
        return Resolver.resolve(
                layers.stream().filter(layer -> layer.speaksFor(innermost)).toList(), day);
    }
}
