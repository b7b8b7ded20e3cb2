package org.baoxue.policy.internal.example;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Cause;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.LossKind;
import org.baoxue.api.policy.rule.Notice;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.Sanction;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.policy.evaluation.Procedures;
import org.baoxue.policy.evaluation.Sanctions;
import org.baoxue.policy.evaluation.Sanctions.Observation;
import org.baoxue.policy.evaluation.Thresholds;
import org.baoxue.policy.internal.vocabulary.DecimalType;
import org.baoxue.policy.internal.vocabulary.EnumType;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.IntegerType;
import org.baoxue.policy.internal.vocabulary.ListType;
import org.baoxue.policy.internal.vocabulary.TextType;
import org.baoxue.policy.internal.vocabulary.Values;

/** Examples of indicators, sanctions, steps and notices. */
final class OfficeExamples {
    private static final Field<BigDecimal> VALUE = Field.optional("value", new DecimalType());
    private static final Field<Boolean> MET = Facts.flag("met");
    private static final Field<Integer> MAY_LOSE = Field.optional("may-lose", new IntegerType(-1, 1_000_000));
    private static final Field<Boolean> TARGET_MET = Facts.flag("target-met");
    private static final Field<Conduct> CONDUCT = Field.optional("conduct", EnumType.of(Conduct.class, Conduct::key));
    private static final Field<LossKind> LOSS = Field.optional("loss", EnumType.of(LossKind.class, LossKind::key));
    private static final Field<Integer> CHILDREN = Field.optional("children", new IntegerType(0, 1_000_000));
    private static final Field<Integer> FAILED = Field.optional("failed-rectifications", new IntegerType(0, 1_000));
    private static final Field<Boolean> PROPOSED = Facts.flag("proposed");
    private static final Field<Integer> POINTS = Field.optional("points", new IntegerType(-1_000, 1_000));
    private static final Field<StepKind> STEP = Field.optional("step", Facts.STEPS);
    private static final Field<StepKind> AFTER = Field.optional("after", Facts.STEPS);
    private static final Field<List<StrikeOffNeed>> HAS =
            Field.optional("has", new ListType<>(EnumType.of(StrikeOffNeed.class, StrikeOffNeed::key), 0));
    private static final Field<Boolean> ALLOWED = Facts.flag("allowed");
    private static final Field<String> NEXT = Field.optional("next", TextType.ID);
    private static final Field<String> DOCUMENT = Field.optional("document", TextType.ANY);
    private static final Field<Boolean> COVERS = Facts.flag("covers");
    private static final Field<Boolean> STRUCK_OFF = Facts.flag("struck-off");

    static final ExampleSchema<Threshold> THRESHOLD = ExampleSchema.<Threshold>given(VALUE, Facts.BASE, Facts.LOST)
            .answer(MET, example -> value(example.given(), example.rule().rule().indicator())
                    .map(value -> Thresholds.met(example.rule().rule(), value)))
            .answer(MAY_LOSE, example -> lost(example.given())
                    .map(given -> (long) Thresholds.mayLose(example.rule().rule(), given.base(), given.lost())))
            .build();

    static final ExampleSchema<Sanction> SANCTION = ExampleSchema.<Sanction>given(
                    VALUE, Facts.BASE, Facts.LOST, TARGET_MET, CONDUCT, LOSS, CHILDREN, FAILED)
            .answer(PROPOSED, example -> observed(example)
                    .map(observation -> Sanctions.proposed(example.rule().rule().cause(), observation)))
            .answer(POINTS, example -> example.rule().rule().consequences().stream()
                    .flatMap(consequence -> consequence.points().stream())
                    .map(points -> (Object) points.longValue())
                    .findFirst())
            .build();

    static final ExampleSchema<Procedure> PROCEDURE = ExampleSchema.<Procedure>given(
                    STEP, Facts.BY, AFTER, HAS, Facts.HOUSEHOLD, Facts.SCHOOL_PLACE)
            .answer(ALLOWED, example -> example.given().find(STEP).flatMap(step -> example.given()
                    .find(Facts.BY)
                    .map(by ->
                            Procedures.mayTake(example.policy(), example.rule().rule(), step, by))))
            .answer(
                    COVERS,
                    example -> Optional.of(Facts.covers(
                            example, Optional.of(example.rule().rule().cases()))))
            .answer(NEXT, example -> example.given().find(AFTER).map(after -> Procedures.next(
                            example.rule().rule(), after)
                    .map(step -> step.step().key())
                    .orElse("none")))
            .answer(
                    Facts.BY,
                    example -> next(example).flatMap(Procedure.Step::by).map(Party::key))
            .answer(
                    DOCUMENT,
                    example -> next(example).flatMap(Procedure.Step::document).map(Object.class::cast))
            .answer(STRUCK_OFF, example -> example.given()
                    .find(HAS)
                    .flatMap(has -> Procedures.mayStrikeOff(example.rule().rule(), has)))
            .build();

    static final ExampleSchema<Notice> NOTICE = ExampleSchema.<Notice>given(Facts.BY)
            .answer(ALLOWED, example -> example.given()
                    .find(Facts.BY)
                    .map(by ->
                            Procedures.mayIssue(example.policy(), example.rule().rule(), by)))
            .build();

    private OfficeExamples() {}

    private record Lost(int base, int lost) {}

    private static Optional<Lost> lost(Values given) {
        return given.find(Facts.BASE)
                .flatMap(base ->
                        given.find(Facts.LOST).filter(lost -> lost <= base).map(lost -> new Lost(base, lost)));
    }

    private static Optional<BigDecimal> value(Values given, Indicator indicator) {
        return given.find(VALUE)
                .or(() -> lost(given).map(children -> Thresholds.value(indicator, children.base(), children.lost())));
    }

    private static Optional<Procedure.Step> next(ExampleCase<Procedure> example) {
        return example.given()
                .find(AFTER)
                .flatMap(after -> Procedures.next(example.rule().rule(), after));
    }

    private static Optional<Observation> observed(ExampleCase<Sanction> example) {
        Values given = example.given();
        Cause cause = example.rule().rule().cause();
        if (cause instanceof Cause.OfIndicator of) {
            return value(given, of.indicator()).map(value -> new Observation.Value(of.indicator(), value));
        }
        if (cause instanceof Cause.OfTarget of) {
            return targetMet(example, of.threshold()).map(met -> new Observation.Target(of.threshold(), met));
        }
        return given.find(CONDUCT)
                .<Observation>map(Observation.Seen::new)
                .or(() -> given.find(LOSS)
                        .map(loss ->
                                new Observation.Lost(loss, given.find(CHILDREN).orElse(1))))
                .or(() -> given.find(FAILED).map(Observation.FailedRectifications::new));
    }

    private static Optional<Boolean> targetMet(ExampleCase<Sanction> example, RuleKey key) {
        return example.given().find(TARGET_MET).or(() -> example.policy()
                .rule(key, Threshold.class)
                .flatMap(threshold -> value(example.given(), threshold.rule().indicator())
                        .map(value -> Thresholds.met(threshold.rule(), value))));
    }
}
