package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import java.util.Set;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Addressee;
import org.baoxue.api.policy.rule.CaseScope;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.unit.UnitKind;

/** {@link Block#REPORTING}. */
final class ReportingSchema {
    private static final Field<Trigger> TRIGGER =
            Field.required("trigger", Times.OF_REPORTS).stricter(TriggerOrder.MORE_OWED);
    private static final Field<UnitKind> REPORTER =
            Field.required("reporter", Common.UNIT_KIND).basis();
    private static final Field<UnitKind> KIND = Field.required("kind", Common.UNIT_KIND);
    private static final Field<Addressee.Of> OF =
            Field.required("of", EnumType.of(Addressee.Of.class, Addressee.Of::key));
    private static final Field<List<Addressee>> ADDRESSEES = Common.list(
                    "addressees",
                    new Struct<>(List.of(KIND, OF), values -> new Addressee(values.get(KIND), values.get(OF))))
            .stricter(Orders.MORE);
    private static final Field<List<Medium>> MEDIA =
            Common.list("media", EnumType.of(Medium.class, Medium::key)).stricter(Orders.MORE);
    private static final Field<Boolean> ZERO_REPORT = Common.flag("zero-report").stricter(Orders.YES);
    private static final Field<Boolean> CUMULATIVE = Common.flag("cumulative");
    private static final Field<RuleKey> FORM = Field.optional("form", new RuleKeyType(Block.FORM));
    private static final Field<CaseScope> CASES = Field.optional("cases", Common.CASES);

    static final BlockSchema<Reporting> SCHEMA = new BlockSchema<>(
            Block.REPORTING,
            Reporting.class,
            new Struct<>(
                    List.of(TRIGGER, Times.DEADLINE, REPORTER, ADDRESSEES, MEDIA, ZERO_REPORT, CUMULATIVE, FORM, CASES),
                    ReportingSchema::reporting),
            (tree, values, place, findings) ->
                    Times.deadlineFitsTrigger(values.find(TRIGGER), tree, values, place, findings));

    private ReportingSchema() {}

    private static Reporting reporting(Values values) {
        Trigger trigger = values.get(TRIGGER);
        return new Reporting(
                trigger,
                values.find(Times.DEADLINE).flatMap(term -> term.under(trigger)),
                values.get(REPORTER),
                values.find(ADDRESSEES).orElse(List.of()),
                Set.copyOf(values.find(MEDIA).orElse(List.of())),
                values.find(ZERO_REPORT),
                values.find(CUMULATIVE),
                values.find(FORM),
                values.find(CASES));
    }
}
