package org.baoxue.itest.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle made by a test: a manifest and files. Immutable. */
public record BundleFile(String symbolicName, String version, Map<String, String> headers, Map<String, byte[]> files) {

    /** A bundle without headers of its own and without files. */
    public static BundleFile of(String symbolicName, String version) {
        return new BundleFile(symbolicName, version, Map.of(), Map.of());
    }

    /** The same with one more header. */
    public BundleFile header(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new BundleFile(symbolicName, version, more, files);
    }

    /** The same with one more file. */
    public BundleFile file(String name, byte[] content) {
        var more = new TreeMap<>(files);
        more.put(name, content);
        return new BundleFile(symbolicName, version, headers, more);
    }

    /** Puts the jar in place at once, so that a watcher never sees half of it. */
    public void writeTo(Path jar) {
        replace(jar, bytes());
    }

    /** Puts a KAR with this bundle and a feature of the same name and version in place at once. */
    public void writeKarTo(Path kar) {
        var features = """
                <features name="%1$s-%2$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="%1$s" version="%2$s"><bundle>mvn:itest/%1$s/%2$s</bundle></feature>
                </features>
                """.formatted(symbolicName, version);
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("repository/features.xml", features.getBytes(StandardCharsets.UTF_8));
        entries.put("repository/itest/%1$s/%2$s/%1$s-%2$s.jar".formatted(symbolicName, version), bytes());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Karaf-Feature-Start", "true");
        replace(kar, jar(manifest, entries));
    }

    private byte[] bytes() {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", symbolicName);
        main.putValue("Bundle-Version", version);
        headers.forEach(main::putValue);
        return jar(manifest, files);
    }

    private static byte[] jar(Manifest manifest, Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void replace(Path target, byte[] content) {
        try {
            var draft = Files.write(Files.createTempFile(target.getParent().getParent(), "draft", ".tmp"), content);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
