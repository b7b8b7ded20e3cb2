package org.baoxue.casework.internal.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Task;
import org.baoxue.api.unit.Line;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Occasions;
import org.baoxue.policy.evaluation.PeriodSpan;

/** What the plans of a place say of surveys on one line. Pure. */
record SurveyRules(ResolvedPolicy policy, Line line) {

    /** Those for units of the line or, where the plan has none for it, all: a plan may send teachers to the households. */
    private List<ResolvedRule<Obligation>> rules() {
        List<ResolvedRule<Obligation>> all = policy.rules(Obligation.class).stream()
                .filter(rule -> rule.rule().task() == Task.SURVEY)
                .toList();
        List<ResolvedRule<Obligation>> own = all.stream()
                .filter(rule -> rule.rule()
                        .actor()
                        .unit()
                        .map(UnitKind::line)
                        .filter(line::equals)
                        .isPresent())
                .toList();
        return own.isEmpty() ? all : own;
    }

    /** Their sentences. */
    List<String> sentences() {
        return rules().stream().map(Sentences::cited).toList();
    }

    /** The days of the survey that a plan asks for around the day, where one gives a cycle. */
    Optional<PeriodSpan> span(LocalDate day) {
        return rules().stream()
                .flatMap(rule -> rule.rule().trigger().stream())
                .flatMap(trigger ->
                        Occasions.around(day, trigger, Calendars.of(policy).years()).stream())
                .findFirst();
    }
}
