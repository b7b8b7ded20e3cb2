package org.baoxue.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The region {@code sample} of an invented county, and variations of its text. */
public final class SampleRegion {
    public static final String FILE = "region.yaml";

    private SampleRegion() {}

    public static String text() {
        return text("/regions/sample.yaml");
    }

    /** The region {@code models}: plans without a place. */
    public static String models() {
        return text("/regions/models.yaml");
    }

    private static String text(String resource) {
        try (InputStream in = SampleRegion.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with the first occurrence of {@code old} replaced. */
    public static String with(String old, String replacement) {
        String text = text();
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException("not in the sample: " + old);
        }
        return text.substring(0, at) + replacement + text.substring(at + old.length());
    }

    public static Map<String, byte[]> files(String text) {
        return Map.of(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Region read(String text) {
        CheckResult result = RegionCheck.check(files(text));
        return result.region().orElseThrow(() -> new AssertionError(result.findings()));
    }
}
