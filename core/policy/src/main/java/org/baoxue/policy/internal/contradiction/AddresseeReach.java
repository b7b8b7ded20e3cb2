package org.baoxue.policy.internal.contradiction;

import java.util.List;
import org.baoxue.api.policy.rule.Addressee;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.Contradiction;

/**
 * Whether an addressee can be found at all, by the way units are looked for: upwards in the reporter's own line, else by the
 * place of the reporter or of the child.
 */
final class AddresseeReach implements Check {

    @Override
    public void look(Said said) {
        if (said.rule() instanceof Reporting report && said.statement().fields().containsKey("addressees")) {
            List<Addressee> addressees = report.addressees();
            for (int i = 0; i < addressees.size(); i++) {
                String expected = expected(report, addressees.get(i));
                if (!expected.isEmpty()) {
                    said.report(new AtOdds(
                            Contradiction.ADDRESSEE_OUT_OF_REACH,
                            "addressees",
                            "addressees[" + (i + 1) + "]",
                            "%s（%s），reporter: %s"
                                    .formatted(
                                            addressees.get(i).kind().key(),
                                            addressees.get(i).of().key(),
                                            report.reporter().key()),
                            expected));
                }
            }
        }
    }

    /** What could stand there instead; empty if all is well. */
    private static String expected(Reporting report, Addressee addressee) {
        if (addressee.of() == Addressee.Of.REPORTER) {
            return fromReporter(addressee.kind(), report.reporter())
                    ? ""
                    : "reporter 的上级，或其所在地另一线的单位 (a superior, or the other line's unit of its place)";
        }
        if (!(report.trigger() instanceof Trigger.OnFact)) {
            return "of: reporter（周期报告不关某一名学生） (a report on a period is about no single child)";
        }
        return isOfPlace(addressee.kind()) ? "" : "一地一个的单位 (a unit of which a place has one)";
    }

    private static boolean fromReporter(UnitKind kind, UnitKind reporter) {
        if (kind.line() == reporter.line()) {
            return kind.compareTo(reporter) < 0;
        }
        return isOfPlace(kind) && (kind.level().compareTo(reporter.level()) <= 0 || mayLieInVillage(reporter));
    }

    /** A village has many groups, a school many classes: no place leads to one of them. */
    private static boolean isOfPlace(UnitKind kind) {
        return kind != UnitKind.VILLAGE_GROUP && kind != UnitKind.CLASS;
    }

    private static boolean mayLieInVillage(UnitKind reporter) {
        return reporter == UnitKind.SCHOOL || reporter == UnitKind.CLASS;
    }
}
