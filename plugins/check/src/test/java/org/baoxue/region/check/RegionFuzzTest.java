package org.baoxue.region.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.Finding;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Damages the shipped regions in every way and looks how the reader takes it. The same seed gives the same damage. */
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("读取器遇到坏文件")
class RegionFuzzTest {
    private static final int EVERY_BUILD = 2_000;
    private static final int LONG = Integer.getInteger("baoxue.fuzz", 200_000);
    private static final Mutation[] MUTATIONS = Mutation.values();

    private final List<Map<String, byte[]>> regions = new ArrayList<>();
    private final List<Region> beside = new ArrayList<>();

    @BeforeAll
    void the_shipped_regions() throws IOException {
        Map<Path, Map<String, byte[]>> byFolder = new TreeMap<>();
        for (Path file : ShippedRegions.files()) {
            byFolder.computeIfAbsent(file.getParent(), folder -> new LinkedHashMap<>())
                    .put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        regions.addAll(byFolder.values());
        regions.forEach(files -> RegionCheck.check(files).region().ifPresent(beside::add));
        assertThat(beside).as("没有坏的").isNotEmpty();
    }

    @Test
    @DisplayName("两千次改坏：不抛异常、不挂起，拒绝必有处所，不接受半个区域")
    void some() {
        assertTimeoutPreemptively(Duration.ofMinutes(30), () -> damage(0, EVERY_BUILD));
    }

    @Test
    @Tag("long")
    @DisplayName("二十万次改坏")
    void many() {
        assertTimeoutPreemptively(Duration.ofHours(4), () -> damage(1_000_000, LONG));
    }

    private void damage(int firstSeed, int times) {
        int accepted = 0;
        for (int seed = firstSeed; seed < firstSeed + times; seed++) {
            accepted += damageOnce(seed) ? 1 : 0;
        }
        // Both kinds of answer must have been seen, or the damage was none or total.
        assertThat(accepted).isBetween(times / 20, times * 19 / 20);
    }

    private boolean damageOnce(int seed) {
        Random random = new Random(seed);
        Map<String, byte[]> files = new LinkedHashMap<>(regions.get(random.nextInt(regions.size())));
        String name = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
        Mutation mutation = MUTATIONS[random.nextInt(MUTATIONS.length)];
        byte[] damaged = mutation.of(files.get(name), random);
        files.put(
                name,
                random.nextInt(10) == 0 && damaged.length > 0 ? Mutation.FLIPPED_BYTE.of(damaged, random) : damaged);
        String what = "seed %d: %s in %s".formatted(seed, mutation, name);
        CheckResult result;
        try {
            result = RegionCheck.check(files, beside);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what, e);
        }
        sound(what, files, result);
        return result.accepted();
    }

    static void sound(String what, Map<String, byte[]> files, CheckResult result) {
        List<Finding> errors = result.findings(Severity.ERROR);
        assertThat(result.accepted()).as(what).isEqualTo(errors.isEmpty());
        assertThat(errors).as(what).allSatisfy(error -> {
            assertThat(files).containsKey(error.file());
            assertThat(error.line()).isPositive();
            assertThat(error.toString().length()).isLessThan(10_000);
        });
        result.region().ifPresent(region -> assertThat(region.written().stream()
                        .mapToInt(layer -> layer.statements().size())
                        .sum())
                .as(what)
                .isEqualTo(
                        files.values().stream().mapToInt(RegionFuzzTest::rules).sum()));
    }

    /** The rules in a file, counted by another reader. */
    private static int rules(byte[] file) {
        Object root = new Load(LoadSettings.builder().build()).loadFromString(new String(file, StandardCharsets.UTF_8));
        Object layers = root instanceof Map<?, ?> map ? map.get("layers") : null;
        return layers == null
                ? 0
                : ((List<?>) layers)
                        .stream()
                                .flatMap(layer -> Stream.ofNullable(((Map<?, ?>) layer).get("rules")))
                                .mapToInt(rules -> ((Map<?, ?>) rules).size())
                                .sum();
    }
}
