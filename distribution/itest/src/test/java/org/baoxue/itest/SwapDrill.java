package org.baoxue.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Office;
import org.baoxue.itest.support.PolicyOrder;
import org.baoxue.itest.support.RegionFile;

/** Swaps regions one at a time, by every way an administrator has, and waits until each swap is seen in answers. */
final class SwapDrill {

    private static final Map<String, String> RULES =
            Map.of("anhui", "reporting.immediate", "hubei", "reporting.class-immediate");

    private final Distribution baoxue;
    private final Office office;
    private final PolicyOrder order;
    private final Path folder;
    private final Map<String, Integer> generations = new HashMap<>();
    private final Map<String, String> byHand = new HashMap<>();
    private int swaps;

    SwapDrill(Distribution baoxue, Office office, PolicyOrder order, Path folder) {
        this.baoxue = baoxue;
        this.office = office;
        this.order = order;
        this.folder = folder;
    }

    /** Swaps of policy made so far. */
    int swaps() {
        return swaps;
    }

    /** A feature of a higher version from a second feature repository. */
    void upgradeFeature(String region) {
        var version = next(region);
        var jar = jar(region, version);
        var features = folder.resolve(region + "-" + version + "-features.xml");
        write(features, """
                <features name="%1$s-%2$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="%1$s" version="%2$s"><bundle>%3$s</bundle></feature>
                </features>
                """.formatted("baoxue-" + region, version, jar.toUri()));
        swap(region, version, () -> {
            office.console("feature:repo-add " + features.toUri());
            office.console("feature:install --upgrade baoxue-" + region + "/" + version);
        });
    }

    /** A bundle of a higher version installed by hand beside the one that a feature brought. */
    void installBundle(String region) {
        var version = next(region);
        byHand.put(region, version);
        var jar = jar(region, version);
        swap(region, version, () -> office.console("bundle:install -s " + jar.toUri()));
    }

    /** The bundle installed by hand removed, when another one already rules. */
    void uninstallBundle(String region) {
        office.console("bundle:uninstall " + text(region).bundleName() + "/" + byHand.remove(region));
    }

    /**
     * The bundle in place. It must have been installed by hand: whatever a feature brought is put back as the feature says
     * whenever Karaf works on its features.
     */
    void updateBundle(String region) {
        var version = next(region);
        // A KAR may have brought a bundle of the same name
        var bundle = text(region).bundleName() + "/" + byHand.put(region, version);
        var jar = jar(region, version);
        swap(region, version, () -> office.console("bundle:update " + bundle + " " + jar.toUri()));
    }

    /** A KAR in the deploy folder, new or over an old one. */
    void putKar(String region) {
        var version = next(region);
        putKar(version, text(region));
    }

    /** A KAR with this text in the deploy folder. */
    void putKar(RegionFile text) {
        putKar(next(text.region()), text);
    }

    private void putKar(String version, RegionFile text) {
        swap(text.region(), version, () -> text.bundle(version).writeKarTo(kar(text.region())));
    }

    /** The KAR removed, and a newer one put before the region's grace is over. */
    void removeAndPutKar(String region) {
        delete(kar(region));
        Office.await(
                region + " vanished",
                () -> office.region(region).get("state").asText().equals("vanished-grace"));
        putKar(region);
    }

    /** The KAR removed until the region's grace is over, then put again: two swaps. */
    void loseAndPutKar(String region) {
        order.announce();
        delete(kar(region));
        Office.await(region + " gone", () -> office.administrator().status("/api/v1/regions/" + region) == 404);
        seen();
        putKar(region);
    }

    private void swap(String region, String version, Runnable how) {
        order.announce();
        how.run();
        office.awaitInForce(region, version);
        seen();
    }

    private void seen() {
        swaps++;
        Office.await(
                "swap " + swaps + " seen in an answer", () -> order.hashes().size() == swaps + 1);
    }

    private String next(String region) {
        return "1.1." + generations.merge(region, 1, Integer::sum);
    }

    private RegionFile text(String region) {
        var generation = generations.get(region);
        var rule = RULES.get(region);
        return RegionFile.of(region)
                .with(
                        rule,
                        "deadline: same-day",
                        "deadline: {within: {count: %d, unit: hour}}".formatted(48 + generation))
                .with(rule, "note: ", "note: 第%d次修改。".formatted(generation));
    }

    private Path jar(String region, String version) {
        var jar = folder.resolve(region + "-" + version + ".jar");
        text(region).bundle(version).writeTo(jar);
        return jar;
    }

    /** Where the KAR of a region lies. */
    Path kar(String region) {
        return baoxue.karafHome().resolve("deploy/baoxue-" + region + ".kar");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
