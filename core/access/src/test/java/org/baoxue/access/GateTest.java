package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class GateTest {

    private final Database database;
    private final AccessFixture access;
    private final Gate gate;

    GateTest(Database database) {
        this.database = database;
        access = new AccessFixture(database, Clock.systemUTC());
        gate = access.gate();
    }

    @BeforeEach
    void given_a_county() {
        access.given(Jinan.ALL);
    }

    @Test
    void the_query_and_the_check_agree_for_every_role_and_operation() {
        for (Actor actor : everyone()) {
            for (Action action : Action.values()) {
                Set<String> inQuery = inQuery(actor, action);
                for (Unit unit : Jinan.ALL) {
                    boolean allowed = allowed(() -> gate.require(actor, action, unit));
                    assertThat(inQuery.contains(unit.id()))
                            .as("%s × %s on %s", actor.name(), action, unit.id())
                            .isEqualTo(allowed);
                }
            }
        }
    }

    @Test
    void a_teacher_reads_the_own_class_and_no_other_of_the_same_school() {
        Actor teacher = access.actor(Role.CLASS_TEACHER, Jinan.CLASS);

        assertThat(inQuery(teacher, Action.ROSTER_READ)).containsExactly("S2-701");
        assertDenied(() -> gate.require(teacher, Action.ATTENDANCE_ENTER, Jinan.OTHER_CLASS));
        assertDenied(() -> gate.require(teacher, Action.ROSTER_READ, Jinan.DIRECT_SCHOOL));
    }

    @Test
    void a_school_reads_the_children_of_the_street_it_answers_for_but_not_the_other_school_there() {
        Actor school = access.actor(Role.SCHOOL, Jinan.DIRECT_SCHOOL);

        assertAllowed(() -> gate.require(school, Action.CASE_READ, new DivisionCode("341502003001")));
        assertDenied(() -> gate.require(school, Action.CASE_READ, Jinan.NEIGHBOUR_SCHOOL));
        assertDenied(() -> gate.require(school, Action.CASE_READ, Jinan.STREET));
        assertDenied(() -> gate.require(school, Action.CASE_READ, Jinan.DONGSHI));
        assertDenied(() -> gate.require(school, Action.REPORT_SUBMIT, Jinan.QINGSHUIHE));
    }

    @Test
    void a_code_that_begins_alike_is_another_unit() {
        assertThat(inQuery(access.actor(Role.SCHOOL, Jinan.DIRECT_SCHOOL), Action.ROSTER_READ))
                .containsExactlyInAnyOrder("S2", "S2-701", "S2-702");
    }

    @Test
    void a_child_is_in_scope_by_its_class_or_by_its_place() {
        Actor street = access.actor(Role.TOWNSHIP, Jinan.STREET);
        DivisionCode home = new DivisionCode("341502003007");

        assertAllowed(() -> gate.require(street, Action.CASE_READ, "child", Optional.of(Jinan.CLASS), List.of(home)));
        assertAllowed(() -> gate.require(street, Action.CASE_READ, "child", Optional.empty(), List.of(home)));
        assertDenied(() ->
                gate.require(street, Action.CASE_READ, "child", Optional.of(Jinan.CLASS), List.of(Jinan.DONGSHI)));
        assertDenied(() -> gate.require(street, Action.CASE_READ, "child", Optional.empty(), List.of()));
    }

    @Test
    void a_bureau_submits_for_its_own_line_and_only_reads_the_other() {
        Actor bureau = access.actor(Role.COUNTY, Jinan.BUREAU);

        assertAllowed(() -> gate.require(bureau, Action.REPORT_READ, Jinan.TOWNSHIP));
        assertDenied(() -> gate.require(bureau, Action.REPORT_SUBMIT, Jinan.TOWNSHIP));
        assertAllowed(() -> gate.require(bureau, Action.REPORT_SUBMIT, Jinan.CENTRAL));
    }

    @Test
    void refusals_and_sensitive_grants_are_recorded() {
        Actor school = access.actor(Role.SCHOOL, Jinan.DIRECT_SCHOOL);

        assertDenied(() -> gate.require(school, Action.BACKUP));
        assertRecorded("school.S2", Action.BACKUP, Outcome.DENIED, "");
        assertDenied(() -> gate.require(school, Action.ROSTER_IMPORT, Jinan.NEIGHBOUR_SCHOOL));
        assertRecorded("school.S2", Action.ROSTER_IMPORT, Outcome.DENIED, "S22");
        gate.require(school, Action.ROSTER_IMPORT, Jinan.DIRECT_SCHOOL);
        assertRecorded("school.S2", Action.ROSTER_IMPORT, Outcome.GRANTED, "S2");
    }

    @Test
    void the_platform_imports_and_counts_but_signs_nothing_and_sees_no_personal_field() {
        Actor clock = Actors.system("clock");

        assertAllowed(() -> gate.require(clock, Action.CASE_APPEND, Jinan.CLASS));
        assertAllowed(() -> gate.require(clock, Action.ROSTER_IMPORT, Jinan.DIRECT_SCHOOL));
        assertDenied(() -> gate.require(clock, Action.REPORT_SUBMIT, Jinan.DIRECT_SCHOOL));
        assertDenied(() -> gate.require(clock, Action.CHILD_REVEAL, Jinan.CLASS));
        assertDenied(() -> gate.require(clock, Action.ACCOUNT_MANAGE));
    }

    @Test
    void an_account_whose_unit_is_gone_reaches_nothing() {
        Actor orphan = new Actor("orphan", Role.SCHOOL, Optional.of("GONE"), ScopeFilter.NOTHING);

        assertThat(inQuery(orphan, Action.ROSTER_READ)).isEmpty();
        assertThat(inQuery(orphan, Action.REPORT_SUBMIT)).isEmpty();
    }

    private List<Actor> everyone() {
        return Stream.concat(
                        Stream.of(
                                access.actor(Role.COUNTY, Jinan.GOVERNMENT),
                                access.actor(Role.COUNTY, Jinan.BUREAU),
                                access.actor(Role.TOWNSHIP, Jinan.TOWNSHIP),
                                access.actor(Role.TOWNSHIP, Jinan.VILLAGE),
                                access.actor(Role.CENTRAL_SCHOOL, Jinan.CENTRAL),
                                access.actor(Role.SCHOOL, Jinan.DIRECT_SCHOOL),
                                access.actor(Role.CLASS_TEACHER, Jinan.CLASS),
                                access.actor(Role.AUDITOR, Jinan.CENTRAL)),
                        Stream.of(access.administrator(), Actors.system("clock")))
                .toList();
    }

    private Set<String> inQuery(Actor actor, Action action) {
        try {
            Condition scope = gate.scope(actor, action).on("u.path");
            return database.<Set<String>, RuntimeException>read(
                    handle -> handle.createQuery("select u.id from unit u where " + scope.sql())
                            .bindMap(scope.bindings())
                            .mapTo(String.class)
                            .set());
        } catch (Denied e) {
            return Set.of();
        }
    }

    private void assertRecorded(String actor, Action action, Outcome outcome, String subject) {
        AuditEntry entry = access.lastAudit();
        assertThat(entry.actor()).isEqualTo(actor);
        assertThat(entry.action()).isEqualTo(action);
        assertThat(entry.outcome()).isEqualTo(outcome);
        assertThat(entry.subject()).isEqualTo(subject);
    }

    private static boolean allowed(Runnable call) {
        try {
            call.run();
            return true;
        } catch (Denied e) {
            return false;
        }
    }

    private static void assertAllowed(ThrowingCallable call) {
        assertThatCode(call).doesNotThrowAnyException();
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatExceptionOfType(Denied.class).isThrownBy(call);
    }
}
