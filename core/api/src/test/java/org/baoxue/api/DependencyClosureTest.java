package org.baoxue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The API depends on nothing but the JDK, and exports each of its packages with a version. */
class DependencyClosureTest {

    private static Attributes manifest() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        }
    }

    @Test
    void imports_only_packages_of_the_jdk_and_its_own() throws IOException {
        String imports = manifest().getValue("Import-Package");
        assertThat(Arrays.stream(imports.split(",(?=[a-z])")))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("java.") || name.startsWith("org.baoxue.api."));
    }

    @Test
    void needs_nothing_but_a_java_17_runtime() throws IOException {
        assertThat(manifest().getValue("Require-Capability"))
                .isEqualTo("osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"");
        assertThat(manifest().getValue("Require-Bundle")).isNull();
    }

    @Test
    void exports_every_package_with_its_version() throws IOException {
        String exports = manifest().getValue("Export-Package").replaceAll(";uses:=\"[^\"]*\"", "");
        try (Stream<Path> classes = Files.walk(Path.of("target/classes"))) {
            assertThat(classes.filter(file -> file.getFileName().toString().equals("package-info.class"))
                            .map(file -> Path.of("target/classes").relativize(file.getParent()))
                            .map(folder -> folder.toString().replace('/', '.')))
                    .isNotEmpty()
                    .allMatch(name -> exports.contains(name + ";version=\"1."));
        }
    }
}
