package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.BundleFile;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Load;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BaoxueDistribution
@DisplayName("A bundle of data in the deploy folder")
class DeployFolderTest {

    private static final String NAME = "itest.data";

    @ParameterizedTest
    @ValueSource(strings = {"jar", "kar"})
    void comes_changes_and_goes_without_touching_any_other_bundle(String kind, Distribution baoxue) throws IOException {
        var file = baoxue.karafHome().resolve("deploy/data." + kind);
        baoxue.probe().forget();

        try (var load = Load.start(baoxue, "api", 20, answer -> answer.statusCode() == 200)) {
            put(baoxue, file, kind, "1.0.0");
            put(baoxue, file, kind, "1.0.1");
            put(baoxue, file, kind, "1.1.0");
            Files.delete(file);
            awaitVersions(baoxue, List.of());

            var report = load.stop();
            assertThat(report.failures()).isEmpty();
            assertThat(report.sent()).isPositive();
        }
        assertThat(baoxue.probe().events())
                .isNotEmpty()
                .allMatch(event -> event.endsWith("\t" + NAME), "concerns " + NAME + " alone");
    }

    private static void put(Distribution baoxue, Path file, String kind, String version) {
        var bundle = BundleFile.of(NAME, version);
        if (kind.equals("kar")) {
            bundle.writeKarTo(file);
        } else {
            bundle.writeTo(file);
        }
        awaitVersions(baoxue, List.of(version));
    }

    private static void awaitVersions(Distribution baoxue, List<String> versions) {
        await().atMost(Duration.ofMinutes(1)).until(() -> baoxue.probe().bundles().stream()
                .filter(bundle -> bundle.symbolicName().equals(NAME))
                .filter(bundle -> bundle.state().equals("ACTIVE"))
                .map(bundle -> bundle.version())
                .toList()
                .equals(versions));
    }
}
