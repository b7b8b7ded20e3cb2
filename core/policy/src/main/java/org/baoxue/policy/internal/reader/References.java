package org.baoxue.policy.internal.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Validity;
import org.baoxue.policy.Region;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Nearest;

/**
 * Checks what a region says against its own other layers and the regions in force beside it. A model is checked as if for
 * the whole country: it may build only on what stands everywhere, and nothing builds on it.
 */
public final class References {
    /** With more rules than this nobody can guess which one was meant. */
    private static final int GUESSED = 500;

    private final ReadRegion read;
    private final Map<RuleKey, List<Said>> standing = new HashMap<>();
    private final Map<Block, List<String>> keys = new EnumMap<>(Block.class);
    private final Findings findings;

    /** A rule that stands in a layer. */
    private record Said(Layer layer, Statement statement) {}

    private References(ReadRegion read, Collection<Region> others, Findings findings) {
        this.read = read;
        this.findings = findings;
        for (Layer layer : read.layersWith(others)) {
            for (Statement statement : layer.statements()) {
                if (stands(statement)) {
                    standing.computeIfAbsent(statement.key(), key -> new ArrayList<>())
                            .add(new Said(layer, statement));
                }
            }
        }
        standing.keySet().stream().sorted().forEach(key -> keys.computeIfAbsent(key.block(), block -> new ArrayList<>())
                .add(key.text()));
    }

    /** Adds an error for each reference to a rule that is not there, and warnings for modes that do not fit. */
    public static void check(ReadRegion read, Collection<Region> others, Findings findings) {
        References references = new References(read, others, findings);
        for (Layer layer : read.region().written()) {
            for (Statement statement : layer.statements()) {
                references.keysExist(layer, statement);
                references.modeFits(layer, statement);
            }
        }
    }

    private void keysExist(Layer layer, Statement statement) {
        KeyReferences.in(statement).forEach(reference -> keyExists(layer, statement, reference));
    }

    private void keyExists(Layer layer, Statement statement, KeyReferences.Reference reference) {
        if (isSeen(layer, reference.key())) {
            return;
        }
        List<String> known = known(layer, reference.key().block());
        Written written = read.written(layer, statement);
        findings.error(
                written.place().child(reference.path()),
                written.line(reference.field()),
                reference.key().text(),
                String.join(" | ", known),
                "所引用的规则不存在 (the rule referred to does not exist)"
                        + Nearest.hint(reference.key().text(), known));
    }

    private boolean isSeen(Layer layer, RuleKey key) {
        return standing.getOrDefault(key, List.of()).stream()
                        .anyMatch(said -> said.layer().division().contains(layer.division()))
                || layer.statements().stream().anyMatch(own -> own.key().equals(key) && stands(own));
    }

    /** The keys of a block that a layer could have meant, as far as they are few. */
    private List<String> known(Layer layer, Block block) {
        List<String> all = keys.getOrDefault(block, List.of());
        return all.size() > GUESSED
                ? List.of()
                : all.stream().filter(key -> isSeen(layer, new RuleKey(key))).toList();
    }

    private void modeFits(Layer layer, Statement statement) {
        if (!stands(statement)) {
            return;
        }
        Optional<Layer> above = speaker(layer, statement, true);
        Written written = read.written(layer, statement);
        if (statement.mode() == Mode.ADD && above.isPresent()) {
            findings.warning(
                    written.place().child("mode"),
                    written.line("mode"),
                    "add",
                    "replace",
                    "上层“%s”已有此规则，按替换处理 (layer %s has this rule: it is replaced)"
                            .formatted(above.get().name(), above.get().id()));
        } else if (statement.mode() == Mode.REPLACE && above.isEmpty()) {
            findings.warning(
                    written.place().child("mode"),
                    written.line("mode"),
                    "replace",
                    "add",
                    "上层没有此规则，按增设处理 (no layer above has this rule: it is added)");
        }
        speaker(layer, statement, false)
                .ifPresent(rival -> findings.warning(
                        written.place(),
                        written.tree().line(),
                        statement.key().text(),
                        "每地每键一层 (one layer for a place and a key)",
                        "同一地方的另一层“%s”也规定了此键 (layer %s of the same place has this rule too)"
                                .formatted(rival.name(), rival.id())));
    }

    /** Another layer that has a rule under the same key at the same time, above or beside this layer. */
    private Optional<Layer> speaker(Layer layer, Statement statement, boolean above) {
        return standing.getOrDefault(statement.key(), List.of()).stream()
                .filter(said -> above ? isAbove(said.layer(), layer) : isBeside(said.layer(), layer))
                .filter(said -> overlap(said.statement().validity(), statement.validity()))
                .map(Said::layer)
                .findFirst();
    }

    private static boolean isAbove(Layer other, Layer layer) {
        return other.level().compareTo(layer.level()) < 0 && other.division().contains(layer.division());
    }

    private static boolean isBeside(Layer other, Layer layer) {
        boolean same = other.id().equals(layer.id()) && other.region().equals(layer.region());
        return !same && other.level() == layer.level() && other.division().equals(layer.division());
    }

    private static boolean stands(Statement statement) {
        return statement.mode() != Mode.NONE && statement.appliesTo().isEmpty();
    }

    private static boolean overlap(Validity one, Validity other) {
        boolean oneEndsFirst = one.to().isPresent()
                && other.from().isPresent()
                && one.to().get().isBefore(other.from().get());
        boolean otherEndsFirst = other.to().isPresent()
                && one.from().isPresent()
                && other.to().get().isBefore(one.from().get());
        return !oneEndsFirst && !otherEndsFirst;
    }
}
