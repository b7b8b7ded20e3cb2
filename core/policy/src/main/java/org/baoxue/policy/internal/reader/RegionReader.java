package org.baoxue.policy.internal.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoxue.policy.Document;
import org.baoxue.policy.Region;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;
import org.baoxue.policy.internal.tree.Yaml;
import org.baoxue.policy.internal.vocabulary.Struct;

/** Reads the files of a region, whole. */
public final class RegionReader {
    /** How many files a region may have. */
    public static final int MAX_FILES = 64;

    /** Largest sum of all files: as text of rules it is read in a few hundred megabytes of memory. */
    private static final int MAX_TOTAL = 2 * Yaml.MAX_BYTES;

    private final Findings findings;
    private final SortedMap<String, Tree.Mapping> trees = new TreeMap<>();
    private final Map<ReadRegion.PlaceKey, Written> places = new HashMap<>();

    private RegionReader(Findings findings) {
        this.findings = findings;
    }

    /**
     * The region as far as it can be read; present even if the findings have errors, so that references can be checked
     * too. Whoever calls decides by the findings.
     */
    public static Optional<ReadRegion> read(Map<String, byte[]> files, Findings findings) {
        if (files.isEmpty() || files.size() > MAX_FILES) {
            wrongNumber(files.size(), findings);
            return Optional.empty();
        }
        long total = files.values().stream().mapToLong(bytes -> bytes.length).sum();
        if (files.size() > 1 && total > MAX_TOTAL) {
            findings.error(
                    Place.of(new TreeMap<>(files).firstKey()),
                    0,
                    total + " B",
                    "≤ " + MAX_TOTAL + " B",
                    "区域的文件合计过大 (the files of the region are too large together)");
            return Optional.empty();
        }
        RegionReader reader = new RegionReader(findings);
        new TreeMap<>(files).forEach(reader::parse);
        reader.hasRules();
        return reader.head().map(head -> {
            Map<String, Document> documents = reader.documents();
            List<ReadLayer> layers = reader.layers(head.region(), documents);
            Region region = new Region(
                    head.region(),
                    head.title(),
                    documents,
                    layers.stream()
                            .filter(layer -> !layer.isModel())
                            .map(ReadLayer::layer)
                            .toList(),
                    layers.stream()
                            .filter(ReadLayer::isModel)
                            .map(ReadLayer::model)
                            .toList(),
                    ContentHash.of(files));
            Templates.check(region, files.keySet(), reader.places, findings);
            return new ReadRegion(region, reader.places);
        });
    }

    /** Adds the error that a region has no file or too many. */
    static void wrongNumber(int files, Findings findings) {
        findings.error(Place.of(""), 0, files + "", "1–" + MAX_FILES, "文件个数不对 (wrong number of files)");
    }

    private void parse(String file, byte[] bytes) {
        if (!FileNames.check(file, findings)) {
            return;
        }
        if (FileNames.isTemplate(file)) {
            Templates.check(file, bytes, findings);
            return;
        }
        Yaml.read(file, bytes, findings).ifPresent(tree -> {
            if (tree instanceof Tree.Mapping mapping) {
                trees.put(file, mapping);
            } else {
                findings.wrongType(Place.of(file), tree, "键与值 (keys and values)");
            }
        });
    }

    private void hasRules() {
        if (trees.isEmpty() && !findings.hasErrors()) {
            findings.error(
                    Place.of(""), 0, "无 YAML 文件 (no YAML file)", "region.yaml", "区域没有规则文件 (the region has no rules)");
        }
    }

    private Optional<RegionHeader> head() {
        List<String> heads = trees.entrySet().stream()
                .filter(tree -> tree.getValue().get(RegionHeader.REGION.name()) != null)
                .map(Map.Entry::getKey)
                .toList();
        for (Map.Entry<String, Tree.Mapping> tree : trees.entrySet()) {
            List<String> names = new ArrayList<>();
            if (heads.isEmpty() || heads.get(0).equals(tree.getKey())) {
                names.addAll(RegionHeader.STRUCT.names());
            }
            names.add(RegionHeader.DOCUMENTS);
            names.add(RegionHeader.LAYERS);
            Struct.onlyKnown(tree.getValue(), names, Place.of(tree.getKey()), findings);
        }
        if (heads.isEmpty()) {
            if (!trees.isEmpty()) {
                findings.error(
                        Place.of(trees.firstKey()).child(RegionHeader.REGION.name()),
                        trees.get(trees.firstKey()).line(),
                        "缺 (absent)",
                        RegionHeader.STRUCT.expected(),
                        "没有一个文件写明 region (no file names the region)");
            }
            return Optional.empty();
        }
        Tree.Mapping head = trees.get(heads.get(0));
        Place place = Place.of(heads.get(0));
        boolean complete = RegionHeader.STRUCT.requireAll(head, place, findings);
        return RegionHeader.STRUCT
                .readKnown(head, place, findings)
                .filter(fields -> complete)
                .map(RegionHeader.STRUCT::bind);
    }

    private Map<String, Document> documents() {
        Map<String, Document> documents = new LinkedHashMap<>();
        trees.forEach((file, tree) -> {
            Place place = Place.of(file).child(RegionHeader.DOCUMENTS);
            Tree found = tree.get(RegionHeader.DOCUMENTS);
            if (found instanceof Tree.Mapping mapping) {
                mapping.entries().values().forEach(entry -> document(entry, place.child(entry.key()), documents));
            } else if (found != null) {
                findings.wrongType(place, found, "{编号: 文件} ({id: document})");
            }
        });
        return documents;
    }

    private void document(Tree.Entry entry, Place place, Map<String, Document> documents) {
        Struct<Document> struct = RegionHeader.document(entry.key());
        struct.read(entry.value(), place, findings).map(struct::bind).ifPresent(document -> {
            if (documents.putIfAbsent(entry.key(), document) != null) {
                findings.error(
                        place,
                        entry.line(),
                        entry.key(),
                        "每份文件一次 (each document once)",
                        "文件编号重复 (the same document twice)");
            }
        });
    }

    private List<ReadLayer> layers(String region, Map<String, Document> documents) {
        LayerReader reader = new LayerReader(region, documents, places, findings);
        List<ReadLayer> layers = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        trees.forEach((file, tree) -> {
            Place place = Place.of(file).child(RegionHeader.LAYERS);
            Tree found = tree.get(RegionHeader.LAYERS);
            if (found instanceof Tree.Sequence sequence) {
                for (Tree item : sequence.items()) {
                    reader.read(item, place).ifPresent(layer -> {
                        String id = layer.layer().id();
                        String before = files.putIfAbsent(id, file);
                        if (before != null) {
                            findings.error(
                                    place.child(id),
                                    item.line(),
                                    id,
                                    "每层一次 (each layer once)",
                                    "层编号重复，先见于 %s (the same layer twice)".formatted(before));
                        }
                        layers.add(layer);
                    });
                }
            } else if (found != null) {
                findings.wrongType(place, found, "[层] (a list of layers)");
            }
        });
        return layers;
    }
}
