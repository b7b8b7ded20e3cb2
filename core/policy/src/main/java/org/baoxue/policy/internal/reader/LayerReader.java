package org.baoxue.policy.internal.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.Document;
import org.baoxue.policy.ModelTarget;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Nearest;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;
import org.baoxue.policy.internal.vocabulary.Struct;

/** Reads one layer with its rules. */
final class LayerReader {
    private final String region;
    private final Map<String, Document> documents;
    private final Map<ReadRegion.PlaceKey, Written> places;
    private final Findings findings;

    LayerReader(
            String region,
            Map<String, Document> documents,
            Map<ReadRegion.PlaceKey, Written> places,
            Findings findings) {
        this.region = region;
        this.documents = documents;
        this.places = places;
        this.findings = findings;
    }

    /** The layer; empty after adding an error. */
    Optional<ReadLayer> read(Tree tree, Place place) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            findings.wrongType(place, tree, LayerHeader.STRUCT.expected());
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(LayerHeader.STRUCT.names());
        names.add(LayerHeader.RULES);
        Struct.onlyKnown(mapping, names, place, findings);
        boolean complete = LayerHeader.STRUCT.requireAll(mapping, place, findings);
        Optional<LayerHeader> header = LayerHeader.STRUCT
                .readKnown(mapping, place, findings)
                .filter(fields -> complete)
                .map(LayerHeader.STRUCT::bind);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        Place named = place.child(header.get().id());
        boolean sound = ModelHeader.check(header.get(), mapping, named, findings);
        Optional<DivisionCode> division = division(header.get(), mapping, named);
        List<Statement> statements = rules(header.get(), mapping, named);
        return division.filter(code -> sound)
                .map(code -> new ReadLayer(
                        new Layer(
                                header.get().id(),
                                region,
                                header.get().name(),
                                level(header.get(), code),
                                code,
                                statements),
                        header.get().bindsTo()));
    }

    private static LayerLevel level(LayerHeader header, DivisionCode division) {
        return header.bindsTo().stream()
                .map(ModelTarget::level)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> header.platform() ? LayerLevel.PLATFORM : LayerLevel.of(division));
    }

    private Optional<DivisionCode> division(LayerHeader header, Tree.Mapping mapping, Place place) {
        Place at = place.child(LayerHeader.DIVISION.name());
        if (header.division().isEmpty() || header.model()) {
            return Optional.of(DivisionCode.NATION);
        }
        Tree tree = mapping.get(LayerHeader.DIVISION.name());
        if (header.platform()) {
            findings.error(
                    at, tree.line(), tree.show(), "无 (nothing)", "平台默认层不属于任何地方 (a platform layer has no division)");
            return Optional.empty();
        }
        try {
            return Optional.of(DivisionCode.of(header.division().get()));
        } catch (IllegalArgumentException e) {
            findings.error(
                    at,
                    tree.line(),
                    tree.show(),
                    "2、4、6、9或12位数字 (2, 4, 6, 9 or 12 digits)",
                    "行政区划代码不对 (bad division code)");
            return Optional.empty();
        }
    }

    private List<Statement> rules(LayerHeader header, Tree.Mapping mapping, Place place) {
        Place at = place.child(LayerHeader.RULES);
        if (!(mapping.get(LayerHeader.RULES) instanceof Tree.Mapping rules)) {
            Tree found = mapping.get(LayerHeader.RULES);
            findings.error(
                    at,
                    found == null ? mapping.line() : found.line(),
                    found == null ? "缺 (absent)" : found.show(),
                    "{规则键: …} ({rule key: …})",
                    "层没有规则 (the layer has no rules)");
            return List.of();
        }
        StatementReader reader = new StatementReader(header, documents, findings);
        List<Statement> statements = new ArrayList<>();
        for (Tree.Entry entry : rules.entries().values()) {
            Place rule = at.child(entry.key());
            key(entry, rule)
                    .flatMap(key -> reader.read(key, entry.value(), rule))
                    .ifPresent(statement -> {
                        statements.add(statement);
                        places.put(
                                new ReadRegion.PlaceKey(header.id(), statement.key()),
                                new Written(rule, (Tree.Mapping) entry.value()));
                    });
        }
        return statements;
    }

    private Optional<RuleKey> key(Tree.Entry entry, Place place) {
        try {
            return Optional.of(new RuleKey(entry.key()));
        } catch (IllegalArgumentException e) {
            List<String> blocks = Arrays.stream(Block.values()).map(Block::key).toList();
            String first = entry.key().contains(".")
                    ? entry.key().substring(0, entry.key().indexOf('.'))
                    : entry.key();
            findings.error(
                    place,
                    entry.line(),
                    entry.key(),
                    "块.名称，块为 (block.name, the block being) " + String.join(" | ", blocks),
                    "规则键不对 (bad rule key)" + Nearest.hint(first, blocks));
            return Optional.empty();
        }
    }
}
