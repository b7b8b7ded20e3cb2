package org.baoxue.reporting;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.api.policy.Source;
import org.baoxue.policy.comparison.PolicyDiff;
import org.baoxue.policy.comparison.PolicyDiff.FieldDiff;
import org.baoxue.policy.comparison.PolicyDiff.RuleDiff;
import org.baoxue.policy.comparison.PolicyDiff.Said;
import org.baoxue.policy.comparison.PolicyDiff.Side;
import org.baoxue.policy.comparison.RuleText;

/**
 * The difference of two policies as it is sent and written: plain values alone.
 *
 * @param a the first
 * @param b the second
 * @param same how many rules both say alike
 * @param rules those that differ
 */
public record DiffView(SideView a, SideView b, int same, List<RuleView> rules) {

    /** One of the two: digits of the place, day as {@code 2026-09-01}, hash of the policy. */
    public record SideView(String division, String date, String policyHash) {
        static SideView of(Side side) {
            LocalDate day = side.day();
            return new SideView(side.division(), day.toString(), side.hash());
        }
    }

    /**
     * One rule.
     *
     * @param presence {@code only-a}, {@code only-b} or {@code both}
     * @param relation of the first to the second: {@code stricter}, {@code laxer}, {@code different} or {@code incomparable}
     * @param reason why it is so; may be empty
     */
    public record RuleView(
            String key,
            String blockName,
            String presence,
            String presenceName,
            String relation,
            String relationName,
            String reason,
            List<FieldView> fields) {
        static RuleView of(RuleDiff rule) {
            String presence =
                    switch (rule.presence()) {
                        case ONLY_A -> "only-a";
                        case ONLY_B -> "only-b";
                        case BOTH -> "both";
                    };
            return new RuleView(
                    rule.key().text(),
                    rule.key().block().chinese(),
                    presence,
                    rule.presence().chinese(),
                    rule.relation().key(),
                    rule.relation().chinese(),
                    rule.reason(),
                    rule.fields().stream()
                            .map(field -> FieldView.of(rule, field))
                            .toList());
        }
    }

    /**
     * One field.
     *
     * @param a what the first says; null if it says nothing
     * @param b what the second says; null if it says nothing
     */
    public record FieldView(
            String field,
            String fieldName,
            SaidView a,
            SaidView b,
            String relation,
            String relationName,
            String reason) {
        static FieldView of(RuleDiff rule, FieldDiff field) {
            return new FieldView(
                    field.field(),
                    RuleText.label(field.field()),
                    field.a().map(SaidView::of).orElse(null),
                    field.b().map(SaidView::of).orElse(null),
                    field.relation().key(),
                    rule.presence() == PolicyDiff.Presence.BOTH
                            ? field.relation().chinese()
                            : rule.presence().chinese(),
                    field.reason());
        }
    }

    /** A value with the layer that gave it and the sentence that it rests on; texts are empty where there is none. */
    public record SaidView(
            Object value,
            String text,
            String origin,
            String originName,
            String layer,
            String layerName,
            String document,
            String section,
            String quote) {
        static SaidView of(Said said) {
            return new SaidView(
                    said.value(),
                    said.text(),
                    said.origin().key(),
                    said.origin().chinese(),
                    said.layer(),
                    said.layerName(),
                    said.source().map(Source::title).orElse(""),
                    said.source().map(Source::section).orElse(""),
                    said.source()
                            .map(source -> source.quote().isEmpty() ? source.paraphrase() : source.quote())
                            .orElse(""));
        }
    }

    /** A difference. */
    public static DiffView of(PolicyDiff diff) {
        return new DiffView(
                SideView.of(diff.a()),
                SideView.of(diff.b()),
                diff.same(),
                diff.rules().stream().map(RuleView::of).toList());
    }
}
