package org.baoxue.casework.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Fulfilment;
import org.baoxue.storage.Database;

/** A story of a case in whose middle the plan of the place is exchanged. */
public abstract class PlanStory extends CaseStory {

    protected static final PolicySnapshot NATION = PublishedPlans.of();

    protected PlanStory(Database database, Path folder) {
        super(database, folder);
    }

    /** The pupil misses these days, and the last of them makes a case. */
    protected void suspected(String... days) {
        county.misses(days);
        CaseView opened = county.theCase();
        assertThat(opened.state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(opened.since()).isEqualTo(days[0]);
        assertThat(opened.reachedOn()).isEqualTo(days[days.length - 1]);
    }

    /** Time goes on, and the program looks at everything again. */
    protected void passes(String moment) {
        county.clock.set(moment);
        county.run.policyChanged();
        county.run.run();
    }

    /**
     * Another policy comes into force. What was done, and what was owed and settled, stays as it was; nothing becomes late by
     * the change.
     */
    protected void swapped(String moment, PolicySnapshot next) {
        passes(moment);
        CaseView view = county.theCase();
        List<CaseEntry> log = county.cases.log(county.bureau, view.id());
        List<DutyView> settled = duties(DutyState.DONE, DutyState.DONE_LATE, DutyState.WAIVED);
        List<DutyView> late = duties(DutyState.LATE_OPEN);
        assertThat(county.policies.current().hash()).isNotEqualTo(next.hash());

        county.policies.swap(county.clock.instant(), next);
        passes(moment);

        assertThat(county.theCase()).isEqualTo(view);
        assertThat(county.cases.log(county.bureau, view.id())).isEqualTo(log);
        assertThat(duties(DutyState.DONE, DutyState.DONE_LATE, DutyState.WAIVED))
                .containsExactlyInAnyOrderElementsOf(settled);
        assertThat(duties(DutyState.LATE_OPEN))
                .extracting(DutyView::id)
                .isSubsetOf(late.stream().map(DutyView::id).toList());
    }

    /** The log of the case was written under these policies, one after the other, and verifies. */
    protected void toldUnder(PolicySnapshot... plans) {
        CaseId id = county.theCase().id();
        assertThat(county.cases.log(county.bureau, id).stream()
                        .map(CaseEntry::policyHash)
                        .distinct())
                .containsExactly(Stream.of(plans).map(PolicySnapshot::hash).toArray(String[]::new));
        assertThat(county.cases.verify(county.bureau, id, Optional.empty()).intact())
                .isTrue();
    }

    /** The one duty of this rule and trigger, whoever owes it. */
    protected DutyView duty(String rule, String trigger) {
        List<DutyView> found = duties().stream()
                .filter(duty -> duty.rule().text().equals(rule)
                        && duty.occasion().trigger().equals(trigger))
                .toList();
        assertThat(found).as(rule + " " + trigger).hasSize(1);
        return found.get(0);
    }

    /** The unit that owes it did it. */
    protected void settles(Actor actor, String rule, String trigger, String day, String account) {
        DutyView owed = duty(rule, trigger);
        county.clock.set(day + "T17:00");
        assertThat(county.duties
                        .fulfil(actor, owed.id(), new Fulfilment(LocalDate.parse(day), account))
                        .state())
                .isEqualTo(DutyState.DONE);
    }

    /** Every duty in one of these states; all if none is named. */
    protected List<DutyView> duties(DutyState... states) {
        Actor reader = county.access.administrator();
        return Page.all(page -> county.duties.list(reader, DutyQuery.in(Set.of(states), page)));
    }

    protected void dropsOut(String confirmed, String... days) {
        suspected(days);
        county.does(county.principal, "confirm", "on=" + confirmed, "reason=外出务工");
    }

    /** As {@link #strikesOffWhenVerified(String)}, by whom the case was handed over to. */
    protected void strikesOffWhenVerified(Actor owner, String day) {
        refused(owner, "close", "on=" + day, "reason=销号").hasMessageContaining("经核实");
        county.does(owner, "need", "need=verified", "on=" + day, "reason=到班核实");
        assertThat(county.does(owner, "close", "on=" + day).state()).isEqualTo(CaseState.CLOSED);
    }
}
