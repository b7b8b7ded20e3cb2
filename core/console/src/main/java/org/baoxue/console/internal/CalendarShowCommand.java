package org.baoxue.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.policy.CalendarDay;
import org.baoxue.policy.SchoolCalendars;

/** Shows the days of a year in stretches of the same kind. */
@Service
@Command(
        scope = "baoxue",
        name = "calendar-show",
        description = "某地一年的教学日与工作日，哪些是公布的、哪些是推算的 (a place's days, published or assumed)")
public final class CalendarShowCommand implements Action {

    @Argument(index = 0, required = true, name = "DIVISION", description = "行政区划代码 (division code)")
    private String division;

    @Argument(index = 1, name = "YEAR", description = "年份，缺省为今年 (the year; this one if left out)")
    private Integer year;

    @Reference
    private ConsoleActor actors;

    @Reference
    private SchoolCalendars calendars;

    @Reference
    private Clock clock;

    private record Kind(boolean school, boolean work, boolean published, String name) {
        static Kind of(CalendarDay day) {
            return new Kind(
                    day.school(), day.work(), day.published(), day.name().orElse(""));
        }

        /** A weekend as every week has it. */
        boolean rest() {
            return !school && !work && name.isEmpty();
        }
    }

    private record Run(LocalDate from, LocalDate to, Kind kind) {}

    @Override
    public Object execute() {
        LocalDate first = LocalDate.of(year == null ? LocalDate.now(clock).getYear() : year, 1, 1);
        List<CalendarDay> days = calendars.days(
                actors.current(),
                DivisionCode.of(division),
                first,
                first.plusYears(1).minusDays(1));
        Table table = Tables.of("从 from", "到 to", "天 days", "上课 school", "上班 office", "名称 name", "依据 basis");
        for (Run run : runs(days)) {
            table.row(
                    run.from(),
                    run.to(),
                    ChronoUnit.DAYS.between(run.from(), run.to()) + 1,
                    run.kind().school() ? "是" : "",
                    run.kind().work() ? "是" : "",
                    run.kind().name(),
                    run.kind().published() ? "公布 (published)" : "推算 (assumed)");
        }
        table.print();
        long assumed = days.stream().filter(day -> !day.published()).count();
        if (assumed > 0) {
            System.out.printf("其中 %d 天没有公布的校历，按周几推算 (assumed days)%n", assumed);
        }
        return null;
    }

    /** Weeks are one stretch: an ordinary weekend does not cut it. */
    private static List<Run> runs(List<CalendarDay> days) {
        List<Run> runs = new ArrayList<>();
        for (CalendarDay day : days) {
            Kind kind = Kind.of(day);
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && (kind.rest() || last.kind().equals(kind))) {
                runs.set(runs.size() - 1, new Run(last.from(), day.day(), last.kind()));
            } else {
                runs.add(new Run(day.day(), day.day(), kind));
            }
        }
        return runs;
    }
}
