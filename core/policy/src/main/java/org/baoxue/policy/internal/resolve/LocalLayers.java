package org.baoxue.policy.internal.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.Validity;
import org.baoxue.policy.Setting;
import org.baoxue.policy.internal.tree.Findings;

/** The settings of administrators as one layer for each place. */
final class LocalLayers {
    private static final String REGION = "local";

    private LocalLayers() {}

    static List<Layer> of(Collection<Setting> settings) {
        Map<DivisionCode, List<Setting>> byPlace =
                settings.stream().collect(Collectors.groupingBy(Setting::division, TreeMap::new, Collectors.toList()));
        List<Layer> layers = new ArrayList<>();
        byPlace.forEach((place, here) -> layers.add(new Layer(
                REGION + (place.digits().isEmpty() ? "" : "-" + place.digits()),
                REGION,
                LayerLevel.LOCAL.chinese(),
                LayerLevel.LOCAL,
                place,
                statements(here))));
        return layers;
    }

    private static List<Statement> statements(List<Setting> settings) {
        Map<RuleKey, List<Setting>> byKey = settings.stream()
                .sorted(Comparator.comparingLong(Setting::id))
                .collect(Collectors.groupingBy(Setting::key, TreeMap::new, Collectors.toList()));
        List<Statement> statements = new ArrayList<>();
        byKey.forEach((key, ofKey) -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            // A field that a newer vocabulary no longer knows is passed over.
            ofKey.forEach(setting -> FieldText.read(key, setting.field(), setting.value(), new Findings())
                    .ifPresent(plain -> fields.put(setting.field(), plain)));
            statements.add(statement(key, fields, ofKey));
        });
        return statements;
    }

    private static Statement statement(RuleKey key, Map<String, Object> fields, List<Setting> settings) {
        String note = settings.stream()
                .map(setting -> setting.field() + "：" + setting.reason() + "（" + setting.actor() + "）")
                .collect(Collectors.joining("；"));
        return new Statement(
                key,
                Mode.REPLACE,
                Origin.SET_LOCALLY,
                Strength.MUST,
                Optional.empty(),
                Validity.ALWAYS,
                fields,
                List.of(),
                Optional.of(note),
                Optional.empty(),
                List.of());
    }
}
