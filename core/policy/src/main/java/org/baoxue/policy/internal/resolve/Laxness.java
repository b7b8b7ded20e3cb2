package org.baoxue.policy.internal.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Voice;
import org.baoxue.api.policy.Voice.LayerName;
import org.baoxue.api.policy.rule.Layering;
import org.baoxue.policy.internal.vocabulary.Vocabulary;

/** Where layers forbid those below them to be laxer. What one forbids, none below it can allow. */
record Laxness(List<Forbidding> all) {

    /** One layer's word. */
    record Forbidding(LayerName by, List<String> keys) {
        boolean covers(RuleKey key) {
            return keys.isEmpty()
                    || keys.contains(key.text())
                    || keys.contains(key.block().key())
                    || key.block() == Block.LAYERING;
        }
    }

    /** From what every layer of a place says. */
    static Laxness of(Map<RuleKey, List<Voice>> plans) {
        return new Laxness(plans.entrySet().stream()
                .filter(rule -> rule.getKey().block() == Block.LAYERING)
                .flatMap(rule -> rule.getValue().stream())
                .filter(voice -> voice.statement().mode() != Mode.NONE)
                .flatMap(voice -> forbidding(voice).stream())
                .toList());
    }

    private static Optional<Forbidding> forbidding(Voice voice) {
        Layering said =
                (Layering) Vocabulary.of(Block.LAYERING).bind(voice.statement().fields());
        return said.allowed() ? Optional.empty() : Optional.of(new Forbidding(voice.layer(), said.keys()));
    }

    /**
     * Whether a layer must not be laxer under this key than a value that a layer of this level gave. Who forbids protects its
     * own values and those above it, not what stands between it and the layer.
     */
    boolean forbids(LayerName below, RuleKey key, LayerLevel giver) {
        return all.stream()
                .anyMatch(said -> said.by().level().compareTo(below.level()) < 0
                        && giver.compareTo(said.by().level()) <= 0
                        && said.covers(key));
    }
}
