package org.baoxue.policy.internal.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoxue.policy.internal.reader.ListedFiles;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;

/** The manifest of a region's bundle: whether the platform would resolve it and take it for a region. */
final class BundleManifest {
    static final String NAME = "META-INF/MANIFEST.MF";

    /** The capability of this platform, as {@code org.baoxue.policy} provides it. */
    private static final Map<String, Object> CAPABILITY =
            Map.of("osgi.extender", "org.baoxue.region", "version", new Version("1.0.0"));

    private static final Pattern REQUIREMENT = Pattern.compile(
            "osgi\\.extender\\s*;\\s*filter:=\\s*\"([^\"]*osgi\\.extender=org\\.baoxue\\.region[^\"]*)\"");

    private final Attributes headers;
    private final Findings findings;

    private BundleManifest(Attributes headers, Findings findings) {
        this.headers = headers;
        this.findings = findings;
    }

    /** The manifest of a region; empty if it is that of something else, or with an error if it cannot be read. */
    static Optional<BundleManifest> ofRegion(byte[] bytes, Findings findings) {
        try {
            Attributes headers = new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
            return Optional.ofNullable(headers.getValue(ListedFiles.HEADER))
                    .map(header -> new BundleManifest(headers, findings));
        } catch (IOException | IllegalArgumentException e) {
            findings.error(
                    Place.of(NAME),
                    0,
                    String.valueOf(e.getMessage()),
                    "清单 (a manifest)",
                    "清单无法读取 (the manifest cannot be read)");
            return Optional.empty();
        }
    }

    /** The files that it lists. */
    String files() {
        return headers.getValue(ListedFiles.HEADER);
    }

    /** Adds what keeps the bundle from being a region of this platform. */
    void check() {
        if (headers.getValue("Bundle-SymbolicName") == null) {
            error("Bundle-SymbolicName", "缺 (absent)", "插件包名称 (a name)", "不是 OSGi 插件包 (not an OSGi bundle)");
        }
        if (headers.getValue("Fragment-Host") != null) {
            error(
                    "Fragment-Host",
                    headers.getValue("Fragment-Host"),
                    "无 (nothing)",
                    "附属包不会启动 (a fragment is never started)");
        }
        for (String name : new String[] {"Import-Package", "Export-Package"}) {
            if (headers.getValue(name) != null) {
                warning(name, headers.getValue(name), "无 (nothing)", "区域插件只有数据 (a region holds data only)");
            }
        }
        requirement();
    }

    private void requirement() {
        String header = headers.getValue("Require-Capability");
        Matcher requirement = REQUIREMENT.matcher(header == null ? "" : header);
        String expected =
                "osgi.extender;filter:=\"(&(osgi.extender=org.baoxue.region)(version>=1.0)(!(version>=2.0)))\"";
        if (!requirement.find()) {
            warning(
                    "Require-Capability",
                    header == null ? "缺 (absent)" : header,
                    expected,
                    "没有写明所需的词汇版本 (the version of the vocabulary is not required)");
            return;
        }
        try {
            if (!FrameworkUtil.createFilter(requirement.group(1)).matches(CAPABILITY)) {
                error(
                        "Require-Capability",
                        requirement.group(1),
                        "version=1.0.0",
                        "为别的平台版本所写，不会解析 (for another version of the platform: it would not resolve)");
            }
        } catch (InvalidSyntaxException e) {
            error("Require-Capability", requirement.group(1), expected, "条件写法不对 (bad filter)");
        }
    }

    private void error(String header, String found, String expected, String message) {
        findings.error(Place.of(NAME).child(header), 0, shortened(found), expected, message);
    }

    private void warning(String header, String found, String expected, String message) {
        findings.warning(Place.of(NAME).child(header), 0, shortened(found), expected, message);
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
