package org.baoxue.rest.internal.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.DutyView.Occasion;
import org.baoxue.policy.evaluation.Due;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("待办日历（iCalendar，RFC 5545）")
class DutyCalendarTest {

    private static final LocalDate LAST = LocalDate.of(2028, 2, 29);
    private static final Instant NOW = Instant.parse("2028-02-20T01:02:03Z");

    @Test
    void a_duty_is_an_event_on_its_last_day() {
        String text = DutyCalendar.of(List.of(duty("控辍保学月报", Due.endOf(LAST))), List.of(), NOW);
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("DTSTAMP:20280220T010203Z\r\n")
                .contains("DTSTART;VALUE=DATE:20280229\r\n")
                .contains("DTEND;VALUE=DATE:20280301\r\n")
                .contains("SUMMARY:【待办】控辍保学月报\r\n")
                .contains("UID:" + "a".repeat(64) + "@");
    }

    @Test
    @DisplayName("下级逾期、上交到本级的，标明是下级的")
    void what_others_are_late_with_says_so() {
        assertThat(DutyCalendar.of(List.of(), List.of(duty("控辍保学月报", Due.endOf(LAST))), NOW))
                .contains("SUMMARY:【下级逾期】控辍保学月报\r\n")
                .contains("应办单位 S1");
    }

    @Test
    void what_has_no_deadline_is_in_no_calendar() {
        assertThat(DutyCalendar.of(List.of(duty("及时报告", new Due.Unquantified("及时"))), List.of(), NOW))
                .doesNotContain("VEVENT");
    }

    @Test
    void separators_are_escaped_and_long_lines_folded_between_characters() {
        String words = "家访；".repeat(40) + "a,b;c\\d\ne";
        String text = DutyCalendar.of(List.of(duty(words, Due.endOf(LAST))), List.of(), NOW);
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("家访；".repeat(40) + "a\\,b\\;c\\\\d\\ne\r\n");
    }

    private static DutyView duty(String words, Due due) {
        return new DutyView(
                new DutyId("a".repeat(64)),
                new RuleKey("reporting.monthly"),
                DutyKind.REPORT,
                words,
                "S1",
                new Occasion("S1", "2028-02", NOW, LocalDate.of(2028, 2, 1), LAST),
                List.of(),
                List.of(),
                due,
                DutyState.OPEN,
                "0".repeat(64),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
