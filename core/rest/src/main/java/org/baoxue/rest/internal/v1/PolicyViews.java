package org.baoxue.rest.internal.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baoxue.api.policy.Deviation;
import org.baoxue.api.policy.Example;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Voice;
import org.baoxue.policy.comparison.RuleText;

/** Policies as they are sent. */
final class PolicyViews {

    private PolicyViews() {}

    /**
     * All rules of a place.
     *
     * @param schools units whose own rules hold besides, if a school was asked for
     * @param silent keys on which its plans are silent (方案未规定) and no layer says anything
     */
    public record PolicyView(
            String policyHash,
            String division,
            List<String> schools,
            LocalDate date,
            List<RuleView> rules,
            List<String> silent) {
        static PolicyView of(ResolvedPolicy policy) {
            return new PolicyView(
                    policy.hash(),
                    policy.division().digits(),
                    policy.place().schools(),
                    policy.day(),
                    policy.rules().values().stream().map(RuleView::of).toList(),
                    policy.silent().keySet().stream()
                            .map(RuleKey::text)
                            .sorted()
                            .toList());
        }
    }

    /**
     * A rule as it holds.
     *
     * @param fields value of each field with the layer that gave it
     * @param unfilled fields that the plan leaves unsaid and nobody fills
     * @param deviations where a layer departs from the layers above it
     */
    public record RuleView(
            String key,
            String block,
            String blockName,
            String strength,
            String strengthName,
            Map<String, FieldView> fields,
            List<String> unfilled,
            List<DeviationView> deviations) {
        static RuleView of(ResolvedRule<?> rule) {
            Map<String, FieldView> fields = new TreeMap<>();
            rule.fields().forEach((name, value) -> fields.put(name, FieldView.of(rule.key(), name, value)));
            return new RuleView(
                    rule.key().text(),
                    rule.key().block().key(),
                    rule.key().block().chinese(),
                    rule.strength().key(),
                    rule.strength().chinese(),
                    fields,
                    rule.unfilled(),
                    rule.deviations().stream()
                            .map(deviation -> DeviationView.of(rule.key(), deviation))
                            .toList());
        }
    }

    /**
     * How one field of what a layer says stands to what stood above it: stricter, laxer, different or not comparable.
     *
     * @param overruled whether a layer above does not allow laxer values, so that what stood above stands on
     */
    public record DeviationView(
            String layer,
            String field,
            String fieldName,
            String relation,
            String relationName,
            String reason,
            Object said,
            String saidText,
            Object above,
            String aboveText,
            String aboveLayer,
            boolean overruled) {
        static DeviationView of(RuleKey key, Deviation deviation) {
            return new DeviationView(
                    deviation.layer(),
                    deviation.field(),
                    RuleText.label(deviation.field()),
                    deviation.relation().key(),
                    deviation.relation().chinese(),
                    deviation.reason(),
                    deviation.said(),
                    RuleText.of(key, deviation.field(), deviation.said()),
                    deviation.above(),
                    RuleText.of(key, deviation.field(), deviation.above()),
                    deviation.aboveLayer(),
                    deviation.overruled());
        }
    }

    /** A field's value, and whether it fills what the plan leaves unsaid (方案未规定). */
    public record FieldView(
            String label, Object value, String text, String origin, String originName, String layer, boolean fills) {
        static FieldView of(RuleKey key, String name, FieldValue field) {
            return new FieldView(
                    RuleText.label(name),
                    field.value(),
                    RuleText.of(key, name, field.value()),
                    field.origin().key(),
                    field.origin().chinese(),
                    field.layer(),
                    field.fills());
        }
    }

    /** Why a rule is what it is: the value if any, and every layer that spoke, strongest last. */
    public record WhyView(
            String policyHash,
            String division,
            List<String> schools,
            LocalDate date,
            String key,
            Optional<RuleView> rule,
            List<VoiceView> voices) {
        static WhyView of(
                ResolvedPolicy policy, RuleKey key, Optional<ResolvedRule<?>> rule, Optional<List<Voice>> silent) {
            List<Voice> voices =
                    rule.<List<Voice>>map(ResolvedRule::voices).or(() -> silent).orElse(List.of());
            return new WhyView(
                    policy.hash(),
                    policy.division().digits(),
                    policy.place().schools(),
                    policy.day(),
                    key.text(),
                    rule.map(RuleView::of),
                    voices.stream().map(VoiceView::of).toList());
        }
    }

    /** What one layer said. */
    public record VoiceView(
            String layer,
            String region,
            String name,
            String level,
            String levelName,
            String division,
            String mode,
            String modeName,
            String origin,
            String originName,
            String strength,
            String strengthName,
            Optional<SourceView> source,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo,
            Map<String, Object> fields,
            List<String> unsaid,
            Optional<String> note,
            List<Example> examples) {
        static VoiceView of(Voice voice) {
            Statement said = voice.statement();
            return new VoiceView(
                    voice.layer().id(),
                    voice.layer().region(),
                    voice.layer().name(),
                    Keys.of(voice.layer().level()),
                    voice.layer().level().chinese(),
                    voice.layer().division(),
                    said.mode().key(),
                    said.mode().chinese(),
                    said.origin().key(),
                    said.origin().chinese(),
                    said.strength().key(),
                    said.strength().chinese(),
                    said.source().map(SourceView::of),
                    said.validity().from(),
                    said.validity().to(),
                    said.fields(),
                    said.unsaid(),
                    said.note(),
                    said.examples());
        }
    }

    /** The sentence that a rule rests on. */
    public record SourceView(
            String document,
            String title,
            String section,
            String quote,
            String paraphrase,
            String quality,
            String qualityName) {
        static SourceView of(Source source) {
            return new SourceView(
                    source.document(),
                    source.title(),
                    source.section(),
                    source.quote(),
                    source.paraphrase(),
                    source.quality().key(),
                    source.quality().chinese());
        }
    }
}
