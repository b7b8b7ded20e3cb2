package org.baoxue.policy.internal.example;

import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.policy.evaluation.TermCalendar;
import org.baoxue.policy.internal.vocabulary.Values;

/**
 * An example about to run.
 *
 * @param policy everything in force at its place on its day
 * @param rule the rule that carries it, as it holds there
 * @param calendar the place's calendar with the days that the example gives
 * @param given its facts
 */
record ExampleCase<R extends Rule>(ResolvedPolicy policy, ResolvedRule<R> rule, TermCalendar calendar, Values given) {}
