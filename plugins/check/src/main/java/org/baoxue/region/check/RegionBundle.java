package org.baoxue.region.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;

/**
 * A region as it lies on the class path: a jar or a folder with a manifest.
 *
 * @param base address of the jar or folder, ending with a slash
 * @param manifest its main attributes
 * @param files content of the files that the header {@code Baoxue-Region} names
 */
public record RegionBundle(String base, Attributes manifest, Map<String, byte[]> files) {

    private static final String HEADER = "Baoxue-Region";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** Every region on the class path. */
    public static List<RegionBundle> onClassPath() throws IOException {
        List<RegionBundle> found = new ArrayList<>();
        for (URL url : Collections.list(RegionBundle.class.getClassLoader().getResources(MANIFEST))) {
            Attributes manifest = manifest(url);
            if (manifest.getValue(HEADER) != null) {
                String text = url.toString();
                found.add(read(text.substring(0, text.length() - MANIFEST.length()), manifest));
            }
        }
        return found;
    }

    /** Every region on the class path, checked; the national one first, because the others build on it. */
    public static List<Region> regionsOnClassPath() throws IOException {
        List<Region> regions = new ArrayList<>();
        for (RegionBundle bundle : onClassPath().stream()
                .sorted((one, other) -> Boolean.compare(other.isNational(), one.isNational()))
                .toList()) {
            CheckResult result = RegionCheck.check(bundle.files(), regions);
            regions.add(result.region()
                    .orElseThrow(() -> new IllegalStateException(bundle.base() + "\n" + result.findings())));
        }
        return regions;
    }

    private boolean isNational() {
        return manifest.getValue("Bundle-SymbolicName").endsWith(".national");
    }

    private static RegionBundle read(String base, Attributes manifest) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : manifest.getValue(HEADER).split("\\s*,\\s*", -1)) {
            try (InputStream in = new URL(base + name).openStream()) {
                files.put(name, in.readAllBytes());
            }
        }
        return new RegionBundle(base, manifest, files);
    }

    private static Attributes manifest(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new Manifest(in).getMainAttributes();
        }
    }
}
