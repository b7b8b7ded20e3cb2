package org.baoxue.itest.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The text of a region as this build packs it, changed by a test and packed again. Immutable. */
public record RegionFile(String region, String text) {

    private static final String NEEDED =
            "osgi.extender;filter:=\"(&(osgi.extender=org.baoxue.region)(version>=%s)(!(version>=%s)))\"";

    private static final Pattern NEXT_RULE = Pattern.compile("\n {0,6}\\S");
    private static final Pattern EXAMPLES = Pattern.compile("\n {8}examples:.*(?:\n {10}.*)*");

    /** The text of a region plug-in beside this module. */
    public static RegionFile of(String region) {
        var kar = Path.of(System.getProperty("baoxue.kar." + region));
        try {
            return new RegionFile(
                    region, Files.readString(kar.resolveSibling("classes/region.yaml"), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Symbolic name of the bundle. */
    public String bundleName() {
        return "org.baoxue.region." + region;
    }

    /**
     * The same with the first occurrence of some words in a rule replaced, and without the examples of the rule, which hold
     * it to what it said.
     */
    public RegionFile with(String rule, String words, String others) {
        var start = text.indexOf("\n      " + rule + ":\n");
        var next = NEXT_RULE.matcher(text);
        var end = start >= 0 && next.find(start + 1) ? next.start() : text.length();
        var said = start < 0 ? "" : text.substring(start, end);
        if (!said.contains(words)) {
            throw new IllegalStateException("no '%s' in %s of %s".formatted(words, rule, region));
        }
        var at = said.indexOf(words);
        var changed = said.substring(0, at) + others + said.substring(at + words.length());
        return new RegionFile(
                region, text.substring(0, start) + EXAMPLES.matcher(changed).replaceFirst("") + text.substring(end));
    }

    /** Packs it. */
    public BundleFile bundle(String version) {
        return bundle(version, "1.0", "2.0");
    }

    /** Packs it for a range of the vocabulary's version, the upper end excluded. */
    public BundleFile bundle(String version, String from, String below) {
        return BundleFile.of(bundleName(), version)
                .header("Baoxue-Region", "region.yaml")
                .header("Require-Capability", NEEDED.formatted(from, below))
                .file("region.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
