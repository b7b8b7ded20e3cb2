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
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.Region;
import org.baoxue.policy.Setting;
import org.baoxue.policy.internal.reader.ContentHash;

/**
 * All regions and settings in force together.
 *
 * <p>What holds depends only on the innermost place for which any layer speaks and on the stretch of days between two
 * changes of validity, so the answers are few and are all remembered.
 */
public final class Snapshot implements PolicySnapshot {
    private final String hash;
    private final List<Layer> layers;
    private final Set<DivisionCode> places;
    private final LocalDate[] changes;
    private final Map<Question, Resolution> answers = new ConcurrentHashMap<>();

    private record Question(DivisionCode innermost, int stretch) {}

    private Snapshot(String hash, List<Layer> layers) {
        this.hash = hash;
        this.layers = layers;
        this.places = layers.stream().map(Layer::division).collect(Collectors.toUnmodifiableSet());
        this.changes = layers.stream()
                .flatMap(layer -> layer.statements().stream())
                .map(Statement::validity)
                .flatMap(validity -> Stream.of(validity.from(), validity.to().map(last -> last.plusDays(1))))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toArray(LocalDate[]::new);
    }

    public static Snapshot of(Collection<Region> regions, Collection<Setting> settings) {
        List<Layer> layers = Stream.concat(
                        regions.stream().flatMap(region -> region.layers().stream()), LocalLayers.of(settings).stream())
                .sorted(Comparator.comparing(Layer::level)
                        .thenComparing(Layer::division)
                        .thenComparing(Layer::region)
                        .thenComparing(Layer::id))
                .toList();
        return new Snapshot(hash(regions, settings), layers);
    }

    private static String hash(Collection<Region> regions, Collection<Setting> settings) {
        MessageDigest digest = ContentHash.sha256();
        Stream.concat(
                        regions.stream().map(region -> "region\t" + region.id() + "\t" + region.contentHash()),
                        settings.stream()
                                .map(setting -> String.join(
                                        "\t",
                                        "setting",
                                        setting.division().digits(),
                                        setting.key().text(),
                                        setting.field(),
                                        setting.value())))
                .sorted()
                .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
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
    public ResolvedPolicy resolve(DivisionCode division, LocalDate day) {
        int position = Arrays.binarySearch(changes, day);
        int stretch = position >= 0 ? position + 1 : -position - 1;
        Resolution answer = answers.computeIfAbsent(
                new Question(innermost(division), stretch), question -> answer(question.innermost(), day));
        return new ResolvedPolicy(hash, division, day, answer.rules(), answer.silent());
    }

    private DivisionCode innermost(DivisionCode division) {
        Optional<DivisionCode> place = Optional.of(division);
        while (place.isPresent() && !places.contains(place.get())) {
            place = place.get().parent();
        }
        return place.orElse(DivisionCode.NATION);
    }

    private Resolution answer(DivisionCode innermost, LocalDate day) {
        return Resolver.resolve(
                layers.stream()
                        .filter(layer -> layer.division().contains(innermost))
                        .toList(),
                day);
    }
}
