package org.baoxue.policy.internal.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import org.baoxue.policy.internal.archive.BundleName;
import org.baoxue.policy.internal.reader.ListedFiles;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Reads what a bundle brings; keeps nothing of the bundle but its number and a way to stop it. */
final class RegionBundle {
    private RegionBundle() {}

    /** Whether the bundle brings a region. */
    static boolean isRegion(Bundle bundle) {
        return bundle.getHeaders("").get(ListedFiles.HEADER) != null;
    }

    /** An offer with all files that the header lists. */
    static Offer running(Bundle bundle) {
        Findings findings = new Findings();
        Map<String, byte[]> files =
                ListedFiles.read(bundle.getHeaders("").get(ListedFiles.HEADER), name -> open(bundle, name), findings);
        return offer(bundle, files, findings, true);
    }

    /** An offer of a bundle that should be active and is not. */
    static Offer idle(Bundle bundle) {
        Findings findings = new Findings();
        findings.error(
                Place.of(""),
                0,
                state(bundle.getState()),
                "ACTIVE",
                "插件包未能解析或启动；见 bundle:diag (the bundle is not resolved or not started; see bundle:diag)");
        return offer(bundle, Map.of(), findings, false);
    }

    private static Offer offer(Bundle bundle, Map<String, byte[]> files, Findings findings, boolean running) {
        String name = bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
        return new Offer(
                bundle.getBundleId(),
                new BundleName(name, bundle.getVersion().toString()),
                files,
                findings.sorted(),
                running,
                () -> stop(bundle));
    }

    private static Optional<InputStream> open(Bundle bundle, String name) throws IOException {
        URL entry = bundle.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(entry.openStream());
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String state(int state) {
        return switch (state) {
            case Bundle.INSTALLED -> "INSTALLED";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            default -> Integer.toString(state);
        };
    }
}
