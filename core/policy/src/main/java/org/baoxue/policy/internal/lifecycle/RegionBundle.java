package org.baoxue.policy.internal.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoxue.policy.internal.archive.BundleName;
import org.baoxue.policy.internal.reader.FileNames;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Yaml;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Reads what a bundle brings; keeps nothing of the bundle but its number and a way to stop it. */
final class RegionBundle {
    static final String HEADER = "Baoxue-Region";

    private RegionBundle() {}

    /** Whether the bundle brings a region. */
    static boolean isRegion(Bundle bundle) {
        return bundle.getHeaders("").get(HEADER) != null;
    }

    /** An offer with all files that the header lists. */
    static Offer running(Bundle bundle) {
        Findings findings = new Findings();
        Map<String, byte[]> files = new LinkedHashMap<>();
        String header = bundle.getHeaders("").get(HEADER);
        List<String> names = Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        for (String name : names) {
            if (FileNames.check(name, findings)) {
                read(bundle, name, files, findings);
            }
        }
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

    private static void read(Bundle bundle, String name, Map<String, byte[]> files, Findings findings) {
        URL entry = bundle.getEntry(name);
        if (entry == null) {
            findings.error(
                    Place.of(name),
                    0,
                    "缺 (absent)",
                    "包内文件 (a file in the bundle)",
                    "%s 所列文件不存在 (a file listed in the header is absent)".formatted(HEADER));
            return;
        }
        try (InputStream in = entry.openStream()) {
            files.put(name, in.readNBytes(Yaml.MAX_BYTES + 1));
        } catch (IOException e) {
            findings.error(
                    Place.of(name),
                    0,
                    String.valueOf(e.getMessage()),
                    "可读文件 (a readable file)",
                    "文件无法读取 (the file cannot be read)");
        }
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
