package org.baoxue.policy.internal.reader;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final ReadRegion read;
    private final List<Layer> all;
    private final Findings findings;

    private References(ReadRegion read, Collection<Region> others, Findings findings) {
        this.read = read;
        this.all = Stream.concat(
                        read.region().layers().stream(),
                        others.stream()
                                .filter(other ->
                                        !other.id().equals(read.region().id()))
                                .flatMap(other -> other.layers().stream()))
                .toList();
        this.findings = findings;
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
        if (rulesSeenFrom(layer).anyMatch(reference.key()::equals)) {
            return;
        }
        List<String> known = rulesSeenFrom(layer)
                .filter(key -> key.block() == reference.key().block())
                .map(RuleKey::text)
                .distinct()
                .sorted()
                .toList();
        Written written = read.written(layer, statement);
        findings.error(
                written.place().child(reference.path()),
                written.line(reference.field()),
                reference.key().text(),
                String.join(" | ", known),
                "所引用的规则不存在 (the rule referred to does not exist)"
                        + Nearest.hint(reference.key().text(), known));
    }

    private Stream<RuleKey> rulesSeenFrom(Layer layer) {
        return Stream.concat(all.stream(), Stream.of(layer))
                .filter(other -> other.division().contains(layer.division()))
                .flatMap(other -> other.statements().stream())
                .filter(References::stands)
                .map(Statement::key);
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
        return all.stream()
                .filter(other -> above ? isAbove(other, layer) : isBeside(other, layer))
                .filter(other -> other.statements().stream()
                        .anyMatch(each -> stands(each)
                                && each.key().equals(statement.key())
                                && overlap(each.validity(), statement.validity())))
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
