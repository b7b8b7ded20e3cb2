package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.baoxue.api.policy.rule.Aid;
import org.baoxue.api.policy.rule.Basis;
import org.baoxue.api.policy.rule.Border;
import org.baoxue.api.policy.rule.Cause;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.ConsequenceKind;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Placement;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.api.policy.rule.Sanction;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.Supervision;
import org.baoxue.api.policy.rule.Tag;
import org.baoxue.api.policy.rule.Task;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.api.unit.UnitKind;

/** What a rule must say, in one line each. */
final class Holds {

    private Holds() {}

    static Consumer<Threshold> threshold(Indicator indicator, Stage stage, Comparison comparison, String value) {
        return rule -> {
            assertThat(rule.indicator()).isEqualTo(indicator);
            assertThat(rule.stage()).isEqualTo(stage);
            assertThat(rule.comparison()).isEqualTo(comparison);
            assertThat(rule.value()).isEqualByComparingTo(new BigDecimal(value));
            assertThat(rule.formula()).isEmpty();
        };
    }

    /** A duty owed in a cycle; {@code when} is null if the plan does not say when. */
    static Consumer<Obligation> duty(Task task, Party actor, Trigger when) {
        return rule -> {
            assertThat(rule.task()).isEqualTo(task);
            assertThat(rule.actor()).isEqualTo(actor);
            assertThat(rule.trigger()).isEqualTo(Optional.ofNullable(when));
            assertThat(rule.words()).isNotBlank();
        };
    }

    static Consumer<Visit> visit(VisitGroup whom, Trigger when, Party... by) {
        return rule -> {
            assertThat(rule.whom()).isEqualTo(whom);
            assertThat(rule.when()).contains(when);
            assertThat(rule.by()).containsExactly(by);
        };
    }

    /** A report with exactly these kinds of addressee. */
    static Consumer<Reporting> report(UnitKind reporter, Trigger trigger, UnitKind... addressees) {
        return rule -> {
            assertThat(rule.reporter()).isEqualTo(reporter);
            assertThat(rule.trigger()).isEqualTo(trigger);
            assertThat(rule.addressees()).extracting("kind").containsExactly((Object[]) addressees);
        };
    }

    static Consumer<Sanction> sanction(Set<Conduct> conduct, ConsequenceKind... kinds) {
        return sanction(new Cause.OfConduct(conduct), kinds);
    }

    static Consumer<Sanction> sanction(Cause cause, ConsequenceKind... kinds) {
        return rule -> {
            assertThat(rule.cause()).isEqualTo(cause);
            assertThat(rule.consequences())
                    .extracting(Sanction.Consequence::kind)
                    .containsExactly(kinds);
        };
    }

    /** Tiers such as {@code principal→school}. */
    static Consumer<Responsibility> tiers(String... tiers) {
        return rule -> assertThat(rule.tiers())
                .extracting(tier -> tier.holder().key() + "→" + tier.charge().key())
                .containsExactly(tiers);
    }

    static Consumer<Responsibility> pledge(String title, Party... between) {
        return rule -> assertThat(rule.pledges()).anySatisfy(pledge -> {
            assertThat(pledge.title()).isEqualTo(title);
            assertThat(pledge.between()).containsExactly(between);
        });
    }

    static Consumer<Responsibility> first(Party first) {
        return rule -> assertThat(rule.first()).contains(first);
    }

    static Consumer<Responsibility> model(String model) {
        return rule -> assertThat(rule.model()).contains(model);
    }

    /** A form with exactly these columns given by the plan. */
    static Consumer<Form> form(String title, String... given) {
        return rule -> {
            assertThat(rule.title()).isEqualTo(title);
            assertThat(rule.columns().stream()
                            .filter(column -> column.basis() == Basis.SOURCE)
                            .map(Form.Column::header))
                    .containsExactly(given);
        };
    }

    static Consumer<Tag> watched(String... groups) {
        return rule -> assertThat(rule.groups()).containsExactly(groups);
    }

    static Consumer<Aid> aid(String... measures) {
        return rule -> assertThat(rule.measures()).containsExactly(measures);
    }

    static Consumer<Procedure> steps(StepKind... steps) {
        return rule -> assertThat(rule.steps()).extracting(Procedure.Step::step).containsExactly(steps);
    }

    static Consumer<Placement> placed(PlacementKind... to) {
        return rule -> assertThat(rule.to()).containsExactly(to);
    }

    static Consumer<Supervision> supervised(Party by, String sanction) {
        return rule -> {
            assertThat(rule.by()).isEqualTo(by);
            assertThat(rule.sanction()).get().hasToString(sanction);
        };
    }

    static Trigger each(Period period) {
        return new Trigger.EachPeriod(period);
    }

    static Trigger at(Border... borders) {
        return new Trigger.AtBorders(Set.of(borders));
    }

    static Trigger irregular(String words) {
        return new Trigger.Irregular(words);
    }
}
