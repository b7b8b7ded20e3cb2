package org.baoxue.policy.internal.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 of unknown origin: one document, strict UTF-8, bounded size and depth, no anchors, aliases or tags, no
 * double keys. Nothing is ever constructed from it but a {@link Tree}.
 */
public final class Yaml {
    /** Largest file in bytes. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final Map<Tag, Tree.Kind> KINDS = Map.of(
            Tag.STR, Tree.Kind.TEXT,
            Tag.INT, Tree.Kind.INTEGER,
            Tag.FLOAT, Tree.Kind.DECIMAL,
            Tag.BOOL, Tree.Kind.BOOLEAN,
            Tag.NULL, Tree.Kind.EMPTY);

    private final LoadSettings settings;
    private final String file;
    private final Findings findings;

    private Yaml(String file, Findings findings) {
        this.settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MAX_BYTES)
                .build();
        this.file = file;
        this.findings = findings;
    }

    /** The file as a tree; empty if there are errors, which are added to the findings. */
    public static Optional<Tree> read(String file, byte[] bytes, Findings findings) {
        if (bytes.length > MAX_BYTES) {
            findings.error(
                    Place.of(file), 0, bytes.length + " B", "≤ " + MAX_BYTES + " B", "文件过大 (the file is too large)");
            return Optional.empty();
        }
        return Utf8.decode(file, bytes, findings).flatMap(text -> new Yaml(file, findings).read(text));
    }

    private Optional<Tree> read(String text) {
        try {
            if (!isPrintable(text) || !isPlain(text)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                findings.error(Place.of(file), 1, "空 (empty)", "键与值 (keys and values)", "文件为空 (the file is empty)");
            }
            return root.map(node -> tree(node, Place.of(file)));
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(-1) + 1;
            findings.error(Place.of(file), line, e.getProblem(), "YAML 1.2", "不是合法的 YAML (not valid YAML)");
        } catch (YamlEngineException e) {
            findings.error(
                    Place.of(file), 1, String.valueOf(e.getMessage()), "YAML 1.2", "不是合法的 YAML (not valid YAML)");
        }
        return Optional.empty();
    }

    /** The parser would refuse it as well, but without a line. */
    private boolean isPrintable(String text) {
        int line = 1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (!StreamReader.isPrintable(point)) {
                findings.error(
                        Place.of(file),
                        line,
                        "U+%04X".formatted(point),
                        "可见文字 (printable text)",
                        "文件含控制字符 (a control character)");
                return false;
            }
            line += point == '\n' ? 1 : 0;
        }
        return true;
    }

    /** Looks at the events before anything recursive does. */
    private boolean isPlain(String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {
                    // Only collections nest.
                }
            }
            if (depth > MAX_DEPTH) {
                findings.error(Place.of(file), line, "> " + MAX_DEPTH, "≤ " + MAX_DEPTH, "嵌套过深 (nested too deeply)");
                return false;
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                findings.error(
                        Place.of(file),
                        line,
                        node.getAnchor().get().getValue(),
                        "直接写出值 (the value itself)",
                        "不允许锚点与别名 (anchors and aliases are not allowed)");
                return false;
            }
        }
        return true;
    }

    private Tree tree(Node node, Place place) {
        int line = lineOf(node);
        if (node instanceof ScalarNode scalar) {
            Tree.Kind kind = KINDS.get(scalar.getTag());
            checkTag(kind != null, node, place);
            return new Tree.Scalar(scalar.getValue(), kind == null ? Tree.Kind.TEXT : kind, line);
        }
        if (node instanceof SequenceNode sequence) {
            checkTag(Tag.SEQ.equals(node.getTag()), node, place);
            List<Tree> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(tree(item, place.item(items.size() + 1)));
            }
            return new Tree.Sequence(items, line);
        }
        checkTag(Tag.MAP.equals(node.getTag()), node, place);
        return mapping((MappingNode) node, place, line);
    }

    private Tree.Mapping mapping(MappingNode node, Place place, int line) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            int keyLine = lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.error(place, keyLine, "复合键 (a complex key)", "文字 (text)", "键必须是文字 (a key must be text)");
                continue;
            }
            checkTag(KINDS.containsKey(key.getTag()), key, place);
            String name = key.getValue();
            Tree.Entry entry = new Tree.Entry(name, keyLine, tree(tuple.getValueNode(), place.child(name)));
            Tree.Entry before = entries.putIfAbsent(name, entry);
            if (before != null) {
                findings.error(
                        place.child(name),
                        keyLine,
                        "再次出现；先见第%d行 (again; first in line %d)".formatted(before.line(), before.line()),
                        "每键一次 (each key once)",
                        "键重复 (the same key twice)");
            }
        }
        return new Tree.Mapping(Collections.unmodifiableMap(entries), line);
    }

    private void checkTag(boolean known, Node node, Place place) {
        if (!known) {
            findings.error(
                    place,
                    lineOf(node),
                    node.getTag().getValue(),
                    "无标签 (no tag)",
                    "不允许 YAML 标签 (YAML tags are not allowed)");
        }
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
