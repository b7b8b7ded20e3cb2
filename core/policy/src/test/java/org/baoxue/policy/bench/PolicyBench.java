package org.baoxue.policy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.SampleRegion;
import org.baoxue.policy.internal.resolve.Snapshot;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to build a snapshot of 3,000 counties each with a policy of its own, and to resolve a place and a day,
 * for the first time and again. Prints one line per measure; no test of the build. To run it:
 *
 * <pre>mvn -pl core/policy -am test -Dtest=PolicyBench -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class PolicyBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PROVINCES = 30;
    private static final int COUNTIES_OF_A_PROVINCE = 100;
    private static final int ROUNDS = 5;
    private static final int WARM = 200_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final RuleKey RETENTION = new RuleKey("threshold.retention-1");

    @Test
    void measure() {
        List<Region> regions = regions();
        long rules = regions.stream()
                .flatMap(region -> region.layers().stream())
                .mapToLong(layer -> layer.statements().size())
                .sum();
        List<String> counties = counties();

        long[] build = new long[ROUNDS];
        long[] cold = new long[ROUNDS * counties.size()];
        Snapshot snapshot = Snapshot.of(regions, List.of());
        long cpu = -THREADS.getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            snapshot = Snapshot.of(regions, List.of());
            build[round] = System.nanoTime() - start;
            for (int i = 0; i < counties.size(); i++) {
                DivisionCode county = new DivisionCode(counties.get(i));
                start = System.nanoTime();
                ResolvedPolicy policy = snapshot.resolve(county, DAY);
                cold[round * counties.size() + i] = System.nanoTime() - start;
                assertThat(policy.rules()).containsKey(RETENTION);
            }
        }
        cpu += THREADS.getCurrentThreadCpuTime();
        print("resolve-cold-cpu", new long[] {cpu / cold.length}, "us", 1e3);
        cpu = -THREADS.getCurrentThreadCpuTime();
        long[] warm = warm(snapshot, counties);
        cpu += THREADS.getCurrentThreadCpuTime();
        print("resolve-warm-cpu", new long[] {cpu / (2L * WARM)}, "us", 1e3);

        assertThat(value(snapshot, counties.get(7))).isNotEqualTo(value(snapshot, counties.get(8)));
        print("snapshot-build-3000-counties", build, "ms", 1e6);
        print("resolve-cold", cold, "us", 1e3);
        print("resolve-warm", warm, "us", 1e3);
        OUT.printf(
                "BENCH input regions=%d statements=%d rules-of-a-county=%d%n",
                regions.size(),
                rules,
                snapshot.resolve(new DivisionCode(counties.get(0)), DAY).rules().size());
    }

    private static long[] warm(Snapshot snapshot, List<String> counties) {
        List<DivisionCode> villages = counties.stream()
                .map(county -> new DivisionCode(county + "001001"))
                .toList();
        long[] warm = new long[WARM];
        int heard = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < WARM; i++) {
                DivisionCode village = villages.get(i * 7919 % villages.size());
                long start = System.nanoTime();
                heard +=
                        snapshot.resolve(village, DAY.plusDays(i % 100)).rules().size();
                warm[i] = System.nanoTime() - start;
            }
        }
        assertThat(heard).isPositive();
        return warm;
    }

    private static Optional<Threshold> value(Snapshot snapshot, String county) {
        return snapshot.resolve(new DivisionCode(county), DAY)
                .rule(RETENTION, Threshold.class)
                .map(rule -> rule.rule());
    }

    private static List<String> counties() {
        return IntStream.range(0, PROVINCES * COUNTIES_OF_A_PROVINCE)
                .mapToObj(PolicyBench::county)
                .toList();
    }

    private static String county(int number) {
        return String.format(
                Locale.ROOT,
                "%02d%02d%02d",
                11 + number / COUNTIES_OF_A_PROVINCE,
                1 + number % COUNTIES_OF_A_PROVINCE / 10,
                1 + number % 10);
    }

    private static List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        regions.add(SampleRegion.read(region("nation", "", 60, 99)));
        for (int province = 0; province < PROVINCES; province++) {
            String code = Integer.toString(11 + province);
            regions.add(read(region("province-" + code, code, 25, 98), regions.get(0)));
        }
        for (String county : counties()) {
            String text = region("county-" + county, county, 25, 90 + Integer.parseInt(county) % 10);
            regions.add(read(text, regions.get(0)));
        }
        return regions;
    }

    private static Region read(String text, Region nation) {
        return RegionCheck.check(SampleRegion.files(text), List.of(nation))
                .region()
                .orElseThrow();
    }

    /** A region of one layer with reports and targets, a third of them beginning or ending some day. */
    private static String region(String id, String division, int rules, int value) {
        StringBuilder text = new StringBuilder("""
                vocabulary: 1
                region: %s
                title: 示例
                documents:
                  plan: {title: 示例方案, quality: c}
                layers:
                  - id: %s
                    name: 示例方案
                    division: "%s"
                    rules:
                """.formatted(id, id, division).replace("    division: \"\"\n", ""));
        for (int i = 0; i < rules; i++) {
            String validity = i % 3 == 0 ? "        valid-from: 2026-%02d-01\n".formatted(1 + i % 12) : "";
            text.append(i % 2 == 0 ? """
                                    reporting.report-%d:
                                      origin: quoted
                                      source: {document: plan, quote: 每月月底}
                              %s        trigger: {each: month}
                                      deadline: end-of-period
                                      reporter: school
                                      zero-report: true
                              """.formatted(i, validity) : """
                                    threshold.retention-%d:
                                      origin: quoted
                                      source: {document: plan, quote: 巩固率}
                              %s        indicator: retention-rate
                                      stage: compulsory
                                      comparison: at-least
                                      value: %d
                              """.formatted(i, validity, value));
        }
        return text.toString();
    }

    private static void print(String name, long[] nanos, String unit, double per) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        OUT.printf(
                Locale.ROOT,
                "BENCH %s ours=%.2f%s p50=%.2f p99=%.2f max=%.2f runs=%d%n",
                name,
                Arrays.stream(sorted).average().orElse(0) / per,
                unit,
                sorted[sorted.length / 2] / per,
                sorted[(int) (sorted.length * 0.99)] / per,
                sorted[sorted.length - 1] / per,
                sorted.length);
    }
}
