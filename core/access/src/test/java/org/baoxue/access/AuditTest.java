package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AuditTest {

    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    private final Database database;
    private final AdjustableClock clock = new AdjustableClock(START);
    private final AccessFixture access;
    private final Audit audit;

    AuditTest(Database database) {
        this.database = database;
        access = new AccessFixture(database, clock);
        audit = access.audit();
    }

    @BeforeEach
    void given_a_county() {
        access.given(Jinan.ALL);
    }

    @Test
    void a_line_says_who_when_what_on_what_and_from_where() {
        Actor actor = new Actor("school.s2", Role.SCHOOL, Optional.of("S2"), ScopeFilter.NOTHING, "10.0.0.9", false);

        audit.record(actor, Action.CASE_APPEND, "CHILD", "家访");

        AuditEntry entry = access.lastAudit();
        assertThat(entry)
                .isEqualTo(new AuditEntry(
                        entry.id(),
                        START,
                        "school.s2",
                        Role.SCHOOL,
                        Optional.of("S2"),
                        Action.CASE_APPEND,
                        Outcome.DONE,
                        "CHILD",
                        "家访",
                        "10.0.0.9"));
    }

    @Test
    void a_line_in_a_transaction_goes_with_it() {
        Actor actor = access.actor(Role.SCHOOL, Jinan.DIRECT_SCHOOL);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> database.write(transaction -> {
                    audit.record(transaction, actor, Action.CASE_APPEND, "ROLLED-BACK", "");
                    throw new IllegalStateException("later failure");
                }));

        assertThat(found(query(Optional.empty(), Optional.empty(), Optional.of("ROLLED-BACK"))))
                .isZero();
    }

    @Test
    void lines_are_found_by_time_actor_operation_and_subject_newest_first() {
        Actor school = access.actor(Role.SCHOOL, Jinan.DIRECT_SCHOOL);
        audit.record(school, Action.CASE_APPEND, "A", "");
        clock.advance(Duration.ofHours(1));
        audit.record(school, Action.REPORT_SUBMIT, "A", "");

        assertThat(found(query(Optional.of("school.S2"), Optional.empty(), Optional.empty())))
                .isEqualTo(2);
        assertThat(found(query(Optional.empty(), Optional.of(Action.REPORT_SUBMIT), Optional.of("A"))))
                .isEqualTo(1);
        AuditQuery later = new AuditQuery(
                Optional.of(START.plusSeconds(1)),
                Optional.of(START.plus(Duration.ofHours(2))),
                Optional.of("school.S2"),
                Optional.empty(),
                Optional.empty(),
                PageRequest.FIRST);
        assertThat(audit.list(access.administrator(), later).items())
                .extracting(AuditEntry::action)
                .containsExactly(Action.REPORT_SUBMIT);
    }

    @Test
    void a_bureau_reads_the_lines_of_its_own_units() {
        audit.record(access.actor(Role.SCHOOL, Jinan.DIRECT_SCHOOL), Action.CASE_APPEND, "OWN", "");
        audit.record(access.actor(Role.TOWNSHIP, Jinan.TOWNSHIP), Action.CASE_APPEND, "OTHER-LINE", "");
        audit.record(Actors.system("clock"), Action.CASE_APPEND, "PLATFORM", "");

        assertThat(audit.list(access.actor(Role.COUNTY, Jinan.BUREAU), AuditQuery.newest(PageRequest.FIRST))
                        .items())
                .extracting(AuditEntry::subject)
                .contains("OWN")
                .doesNotContain("OTHER-LINE", "PLATFORM");
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> audit.list(
                        access.actor(Role.SCHOOL, Jinan.DIRECT_SCHOOL), AuditQuery.newest(PageRequest.FIRST)));
    }

    @Test
    void lines_of_one_moment_keep_their_order() {
        Actor school = access.actor(Role.SCHOOL, Jinan.DIRECT_SCHOOL);
        for (int i = 0; i < 20; i++) {
            audit.record(school, Action.CASE_APPEND, Integer.toString(i), "");
        }

        assertThat(audit.list(
                                access.administrator(),
                                query(Optional.of("school.S2"), Optional.empty(), Optional.empty()))
                        .items())
                .extracting(entry -> Integer.parseInt(entry.subject()))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .hasSize(20);
    }

    private long found(AuditQuery query) {
        return audit.list(access.administrator(), query).total();
    }

    private static AuditQuery query(Optional<String> actor, Optional<Action> action, Optional<String> subject) {
        return new AuditQuery(Optional.empty(), Optional.empty(), actor, action, subject, PageRequest.FIRST);
    }
}
