package org.baoxue.rest.internal.v1;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.baoxue.casework.DutyView;
import org.baoxue.policy.evaluation.Due;

/**
 * Duties with a deadline as an iCalendar (RFC 5545): each is an event on its last day, under the identity of the duty, so that
 * a program that reads the feed again moves what was moved and drops what was settled. It names no child.
 */
final class DutyCalendar {

    static final String TYPE = "text/calendar";

    /** The most events of one feed: those that are due first. */
    static final int MOST = 1_000;

    private static final String ESCALATED = "下级逾期";

    /** Octets of a content line without its break, RFC 5545 3.1. */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private DutyCalendar() {}

    /**
     * @param duties of the reader's unit
     * @param escalated late duties of others that concern the reader's unit
     */
    static String of(List<DutyView> duties, List<DutyView> escalated, Instant now) {
        DutyCalendar calendar = new DutyCalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Baoxue//Duties//ZH");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("X-WR-CALNAME:" + escaped("保学待办"));
        for (DutyView duty : duties) {
            duty.dueAt().ifPresent(end -> calendar.event(duty, duty.state().chinese(), end, now));
        }
        for (DutyView duty : escalated) {
            duty.dueAt().ifPresent(end -> calendar.event(duty, ESCALATED, end, now));
        }
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(DutyView duty, String state, Instant end, Instant now) {
        LocalDate last = end.minusMillis(1).atZone(Due.ZONE).toLocalDate();
        String what = duty.words().isEmpty() ? duty.kind().chinese() : duty.words();
        line("BEGIN:VEVENT");
        line("UID:" + duty.id() + "@baoxue");
        line("DTSTAMP:" + MOMENT.format(now));
        line("DTSTART;VALUE=DATE:" + DAY.format(last));
        line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        line("SUMMARY:" + escaped("【" + state + "】" + what));
        line("DESCRIPTION:"
                + escaped("应办单位 %s；规则 %s；期间 %s 至 %s%s"
                        .formatted(
                                duty.unit(),
                                duty.rule(),
                                duty.occasion().first(),
                                duty.occasion().last(),
                                duty.dueAssumed() ? "；期限为推算" : "")));
        line("CATEGORIES:" + escaped(duty.kind().chinese()));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** One content line, folded so that no character is cut in two. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int point = content.codePointAt(at);
            String character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            at += Character.charCount(point);
        }
        text.append("\r\n");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }
}
