package org.baoxue.casework.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseProcedure;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.EventDetails;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.DocumentRequest;
import org.baoxue.casework.document.ServiceManner;
import org.baoxue.casework.document.ServiceProof;
import org.baoxue.casework.prevention.HomeVisitRequest;
import org.baoxue.casework.prevention.VisitMet;
import org.baoxue.casework.prevention.VisitOutcome;
import org.baoxue.policy.Binding;
import org.baoxue.storage.Database;
import org.junit.jupiter.api.AfterEach;

/** How a story of a case is told: a county in the place of a plan, what its people do, and what is refused. */
public abstract class CaseStory {

    protected static final String JINAN = "341502101";
    protected static final String GUICHENG = "450802001";
    protected static final String JIANGAN = "420102001";
    protected static final String XIHU = "210503001";
    protected static final String ANYWHERE = "610102001";

    protected StoryCounty county;

    private final Database database;
    private final Path folder;

    protected CaseStory(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        county.close();
    }

    /** The pupil's guardian is visited at home and found as before, without a duty. */
    protected void visitsHome(LocalDate day) {
        county.visits.record(
                county.teacher,
                new HomeVisitRequest(
                        county.pupil(),
                        day,
                        Optional.empty(),
                        List.of("李老师"),
                        VisitMet.GUARDIAN,
                        VisitOutcome.STABLE,
                        "",
                        "在家",
                        "",
                        true,
                        "",
                        Optional.empty()));
    }

    /** A county from another day on. */
    protected void given(PolicySnapshot plan, String town, String household, String morning) {
        county = new StoryCounty(database, folder, plan, town, household, morning);
    }

    protected void givenJinan() {
        given(PublishedPlans.of("anhui"), JINAN, JINAN);
    }

    protected void given(PolicySnapshot plan, String town, String household) {
        given(plan, town, household, "2026-09-02T08:00");
    }

    protected static PolicySnapshot model(String name) {
        DivisionCode town = new DivisionCode(ANYWHERE);
        return PublishedPlans.model(
                name,
                switch (name) {
                    case "county-city" -> Binding.Target.of(new DivisionCode(ANYWHERE.substring(0, 6)));
                    case "class-teacher", "school", "zhongjiang", "central-school" ->
                        new Binding.Target(LayerLevel.SCHOOL, town, Optional.of("S1"));
                    default -> Binding.Target.of(town);
                });
    }

    /** Wednesday, Thursday, the three days of 中秋, and Monday. */
    protected void missesThreeDays() {
        county.misses("2026-09-23", "2026-09-24", "2026-09-28");
    }

    protected void dropsOut() {
        missesThreeDays();
        county.does(county.principal, "confirm", "on=2026-09-30", "reason=外出务工");
    }

    protected void comesBack(String day) {
        CaseView back = county.does(county.principal, "return", "on=" + day, "reason=到校上课");
        assertThat(back.state()).isEqualTo(CaseState.RETURNED);
        refused(county.township, "confirm", "on=" + day, "reason=认定").hasMessageContaining("案件为「复学」");
    }

    protected void strikesOffWhenVerified(String day) {
        refused(county.bureau, "close", "on=" + day, "reason=销号").hasMessageContaining("经核实");
        county.does(county.bureau, "need", "need=verified", "on=" + day, "reason=到班核实");
        assertThat(county.does(county.bureau, "close", "on=" + day).state()).isEqualTo(CaseState.CLOSED);
    }

    protected CaseView finds(Door door, String day) {
        county.clock.set(day + "T09:00");
        return county.cases.open(
                door == Door.SUSPECTED ? county.principal : county.centralSchool,
                new CaseFinding(
                        door,
                        door == Door.SUSPECTED ? county.pupil() : county.unschooled(),
                        LocalDate.parse(day),
                        FoundBy.SURVEY,
                        "入户排查发现"));
    }

    protected AbstractThrowableAssert<?, ? extends Throwable> refused(Actor actor, String kind, String... fields) {
        long before = county.theCase().seq();
        AbstractThrowableAssert<?, ? extends Throwable> refusal =
                assertThatThrownBy(() -> county.does(actor, kind, fields)).isInstanceOf(Invalid.class);
        assertThat(county.theCase().seq()).as("the log is as it was").isEqualTo(before);
        return refusal;
    }

    /** Makes a document out and serves it, signed for, in the afternoon of the same day. */
    protected CaseDocument serves(Actor maker, String rule, String day, String until) {
        county.clock.set(day + "T10:30");
        CaseId id = county.theCase().id();
        CaseDocument made = county.documents.make(
                maker,
                id,
                new DocumentRequest(
                        new RuleKey(rule),
                        Optional.empty(),
                        until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                        Optional.empty()));
        county.clock.set(day + "T17:00");
        return county.documents.serve(maker, id, made.id(), signed(day + "T15:00"));
    }

    protected static ServiceProof signed(String at) {
        return new ServiceProof(LocalDateTime.parse(at), "家中", "王大明", ServiceManner.HANDED_OVER, true, "", "赵老师", "");
    }

    protected void owes(Actor actor, String trigger) {
        assertThat(county.duties
                        .list(actor, DutyQuery.in(Set.of(), PageRequest.FIRST))
                        .items())
                .extracting(duty -> duty.occasion().trigger())
                .contains(trigger);
    }

    protected Map<String, String> details(CaseView view) {
        List<CaseEntry> log = county.cases.log(county.principal, view.id());
        return EventDetails.of(log.get(log.size() - 1).event());
    }

    protected boolean taken(StepKind... steps) {
        return county.cases.procedure(county.bureau, county.theCase().id()).steps().stream()
                .filter(step -> Set.of(steps).contains(step.step()))
                .allMatch(CaseProcedure.PlannedStep::taken);
    }

    protected boolean secondDropout() {
        return county.cases.procedure(county.bureau, county.theCase().id()).secondDropout();
    }
}
