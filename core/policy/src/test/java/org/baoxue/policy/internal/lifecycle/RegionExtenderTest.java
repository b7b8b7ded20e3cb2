package org.baoxue.policy.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.baoxue.policy.RegionStatus;
import org.baoxue.policy.RegionStatus.State;
import org.baoxue.policy.SampleRegion;
import org.baoxue.policy.internal.reader.ListedFiles;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Real bundles in a real framework. */
@DatabaseTest
class RegionExtenderTest {
    private static final String CAPABILITY = "osgi.extender;filter:=\"(osgi.extender=org.baoxue.region)\"";

    private final Database database;
    private final ThreadWorker worker = new ThreadWorker();

    @TempDir
    Path cache;

    private Framework framework;
    private Platform platform;
    private RegionExtender extender;

    RegionExtenderTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
                        "osgi.extender;osgi.extender=org.baoxue.region;version:Version=1.0"));
        framework.start();
        platform = new Platform(database, worker, Clock.system(ZoneId.of("Asia/Shanghai")));
        extender = new RegionExtender(framework.getBundleContext(), platform.keeper, worker);
        extender.open();
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        extender.close();
        worker.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void a_started_bundle_with_the_header_comes_into_force_and_an_update_swaps_it() throws Exception {
        Bundle bundle = install(region("1.0.0", SampleRegion.text()));
        awaitState(State.IN_FORCE, "1.0.0");

        bundle.update(region("1.1.0", SampleRegion.with("示例区方案（2022）", "示例区方案（2026）")));

        awaitState(State.IN_FORCE, "1.1.0");
        assertThat(platform.rules("2026")).isTrue();
        assertThat(platform.swaps).hasSize(2).noneSatisfy(snapshot -> assertThat(snapshot.layers())
                .isEmpty());
    }

    @Test
    void a_bad_update_is_rejected_with_its_place_and_the_old_text_rules_on() throws Exception {
        Bundle bundle = install(region("1.0.0", SampleRegion.text()));
        awaitState(State.IN_FORCE, "1.0.0");

        bundle.update(region("1.1.0", SampleRegion.with("deadline: same-day", "deadline: soon")));

        awaitState(State.REJECTED_OLD_IN_FORCE, "1.0.0");
        assertThat(platform.rules("2022")).isTrue();
    }

    @Test
    void a_stopped_or_uninstalled_bundle_begins_its_grace() throws Exception {
        Bundle bundle = install(region("1.0.0", SampleRegion.text()));
        awaitState(State.IN_FORCE, "1.0.0");

        bundle.stop();
        awaitState(State.VANISHED_GRACE, "1.0.0");
        bundle.start();
        awaitState(State.IN_FORCE, "1.0.0");
        bundle.uninstall();
        awaitState(State.VANISHED_GRACE, "1.0.0");
    }

    @Test
    void an_update_that_does_not_resolve_keeps_the_old_text() throws Exception {
        Bundle bundle = install(region("1.0.0", SampleRegion.text()));
        awaitState(State.IN_FORCE, "1.0.0");

        try {
            bundle.update(jar(
                    "2.0.0",
                    "region.yaml",
                    "osgi.extender;filter:=\"(&(osgi.extender=org.baoxue.region)(version>=2.0))\"",
                    Map.of("region.yaml", SampleRegion.text())));
        } catch (BundleException e) {
            assertThat(e.getType()).isEqualTo(BundleException.RESOLVE_ERROR);
        }

        awaitState(State.REJECTED_OLD_IN_FORCE, "1.0.0");
        assertThat(platform.sample().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.found()).isEqualTo("INSTALLED");
            assertThat(finding.message()).contains("未能解析");
        });
    }

    @Test
    void a_new_bundle_that_does_not_resolve_is_seen_though_no_event_tells_of_it() throws Exception {
        String other = "osgi.extender;filter:=\"(&(osgi.extender=org.baoxue.region)(version>=2.0))\"";
        InputStream jar = jar("1.0.0", "region.yaml", other, Map.of("region.yaml", SampleRegion.text()));
        Bundle bundle = framework.getBundleContext().installBundle("test:region", jar);
        worker.call(() -> bundle);

        assertThatThrownBy(bundle::start).isInstanceOf(BundleException.class);

        await().until(() -> !platform.regions.list().isEmpty());
        RegionStatus status = platform.regions.list().get(0);
        assertThat(status.id()).isEqualTo("org.example.region");
        assertThat(status.state()).isEqualTo(State.REJECTED);
    }

    @Test
    void a_file_that_the_header_lists_and_the_bundle_lacks_is_named() throws Exception {
        install(jar("1.0.0", "region.yaml, rules/county.yaml", CAPABILITY, Map.of("region.yaml", SampleRegion.text())));

        await().until(() -> !platform.regions.list().isEmpty());
        RegionStatus status = platform.regions.list().get(0);
        assertThat(status.state()).isEqualTo(State.REJECTED);
        assertThat(status.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("rules/county.yaml");
            assertThat(finding.message()).contains("不存在");
        });
    }

    @Test
    void a_name_that_leads_out_of_the_bundle_is_refused() throws Exception {
        install(jar("1.0.0", "../../etc/passwd.yaml", CAPABILITY, Map.of("region.yaml", SampleRegion.text())));

        await().until(() -> !platform.regions.list().isEmpty());
        assertThat(platform.regions.list().get(0).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("文件名不允许"));
    }

    @Test
    void a_removal_stops_the_bundle() throws Exception {
        Bundle bundle = install(region("1.0.0", SampleRegion.text()));
        awaitState(State.IN_FORCE, "1.0.0");

        platform.regions.remove(AdministratorsOnly.ADMINISTRATOR, "sample");

        assertThat(bundle.getState()).isNotEqualTo(Bundle.ACTIVE);
        assertThat(platform.regions.current().layers()).isEmpty();
        assertThat(platform.regions.list()).isEmpty();
    }

    private void awaitState(State state, String version) {
        await().until(() -> {
            Optional<RegionStatus> status = platform.regions.show("sample");
            return status.filter(
                            found -> found.state() == state && found.version().equals(version))
                    .isPresent();
        });
    }

    private Bundle install(InputStream jar) throws BundleException {
        Bundle bundle = framework.getBundleContext().installBundle("test:region", jar);
        bundle.start();
        return bundle;
    }

    private static InputStream region(String version, String text) throws IOException {
        return jar(version, "region.yaml", CAPABILITY, Map.of("region.yaml", text));
    }

    private static InputStream jar(String version, String header, String requirement, Map<String, String> files)
            throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, "org.example.region");
        main.putValue(Constants.BUNDLE_VERSION, version);
        main.putValue(Constants.REQUIRE_CAPABILITY, requirement);
        main.putValue(ListedFiles.HEADER, header);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
