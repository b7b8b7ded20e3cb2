package org.baoxue.itest.support;

import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.karaf.options.KarafDistributionBaseConfigurationOption;
import org.ops4j.pax.exam.karaf.options.KarafDistributionKitConfigurationOption;
import org.ops4j.pax.exam.karaf.options.KarafDistributionKitConfigurationOption.Platform;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** Pax Exam unpacks the distribution, sets what the test needs and runs {@code bin/start}. */
final class Container {

    private static final String FEATURES = "etc/org.apache.karaf.features.cfg";

    private Container() {}

    static TestContainer of(Path run, List<Setting> settings) {
        var features = Archive.unpack(run, FEATURES).resolve(FEATURES);
        var options = new ArrayList<Option>();
        options.add(new KarafDistributionKitConfigurationOption(base(run), Platform.NIX).executable("bin/start"));
        options.add(keepRuntimeFolder());
        options.add(doNotModifyLogConfiguration());
        options.add(systemTimeout(1000));
        // Put back as packed: Pax Exam adds its own features, and the test is of ours.
        options.add(replaceConfigurationFile(FEATURES, features.toFile()));
        for (var setting : settings) {
            options.add(editConfigurationFilePut(setting.file(), setting.key(), setting.value()));
        }
        try {
            return PaxExamRuntime.createContainer(PaxExamRuntime.createServerSystem(options.toArray(Option[]::new)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static KarafDistributionBaseConfigurationOption base(Path run) {
        return karafDistributionConfiguration()
                .frameworkUrl(Archive.path().toUri().toString())
                .karafVersion(System.getProperty("baoxue.karaf"))
                .unpackDirectory(run.resolve("exam").toFile())
                .useDeployFolder(false);
    }
}
