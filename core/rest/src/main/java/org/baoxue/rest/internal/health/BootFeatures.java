package org.baoxue.rest.internal.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.List;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Karaf goes on when a boot feature does not resolve; this tells which are missing. Thread-safe. */
final class BootFeatures {

    private static final String PID = "org.apache.karaf.features";

    private final FeaturesService features;
    private final ConfigurationAdmin configurations;

    BootFeatures(FeaturesService features, ConfigurationAdmin configurations) {
        this.features = features;
        this.configurations = configurations;
    }

    /** The configured boot features that are not installed. */
    List<String> missing() throws Exception {
        List<String> missing = new ArrayList<>();
        for (String id : configured()) {
            String[] parts = id.split("/", 2);
            Feature feature =
                    parts.length == 2 ? features.getFeature(parts[0], parts[1]) : features.getFeature(parts[0]);
            if (feature == null || !features.isInstalled(feature)) {
                missing.add(parts[0]);
            }
        }
        return List.copyOf(missing);
    }

    private List<String> configured() throws Exception {
        Configuration configuration = configurations.getConfiguration(PID, null);
        Dictionary<String, Object> properties = configuration.getProperties();
        Object boot = properties == null ? null : properties.get("featuresBoot");
        return boot == null
                ? List.of()
                : Arrays.stream(boot.toString().split("[,()\\s]+"))
                        .filter(id -> !id.isEmpty())
                        .toList();
    }
}
