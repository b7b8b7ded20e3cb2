package org.baoxue.reporting.internal.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.ReportState;
import org.baoxue.reporting.internal.cycle.ReportCourse.HandedIn;
import org.baoxue.reporting.internal.cycle.ReportCourse.Parcel;
import org.baoxue.reporting.internal.cycle.ReportCourse.Return;
import org.baoxue.reporting.internal.cycle.ReportCourse.Way;
import org.baoxue.reporting.internal.cycle.ReportEvent.Dispatched;
import org.baoxue.reporting.internal.cycle.ReportEvent.Drafted;
import org.baoxue.reporting.internal.cycle.ReportEvent.Received;
import org.baoxue.reporting.internal.cycle.ReportEvent.Returned;
import org.baoxue.reporting.internal.cycle.ReportEvent.Submitted;

/** The legal steps of a report: a pure, total function of its events. */
public final class Cycle {

    private Cycle() {}

    /**
     * What the events add up to; empty if there are none.
     *
     * @throws RefusedException if one of them was not possible
     */
    public static Optional<ReportCourse> fold(List<Recorded> log) {
        Optional<ReportCourse> course = Optional.empty();
        for (Recorded recorded : log) {
            course = Optional.of(next(course, recorded));
        }
        return course;
    }

    /**
     * One step further.
     *
     * @throws RefusedException if it is not possible
     */
    public static ReportCourse next(Optional<ReportCourse> course, Recorded recorded) {
        ReportEvent event = recorded.event();
        if (event instanceof Drafted drafted) {
            return drafted(course, drafted, recorded);
        }
        ReportCourse known =
                course.orElseThrow(() -> new RefusedException("报表尚未生成 (there is no draft of the report yet)"));
        if (event.version() != known.draft().version()) {
            throw new RefusedException("现行版本为第%1$d版 (the current version is %1$d)"
                    .formatted(known.draft().version()));
        }
        return step(known, recorded).at(recorded.seq());
    }

    private static ReportCourse step(ReportCourse known, Recorded recorded) {
        ReportEvent event = recorded.event();
        if (event instanceof Submitted submitted) {
            return submitted(known, submitted, recorded);
        }
        requireHandedIn(known);
        if (event instanceof Dispatched dispatched) {
            return dispatched(known, dispatched, recorded);
        }
        if (event instanceof Received received) {
            return received(known, received, recorded);
        }
        Returned returned = (Returned) event;
        requireAddressee(known, returned.addressee());
        return known.returned(new Return(returned.addressee(), returned.reason(), recorded.made()));
    }

    private static ReportCourse drafted(Optional<ReportCourse> course, Drafted drafted, Recorded recorded) {
        course.map(ReportCourse::state)
                .filter(state -> state == ReportState.SUBMITTED || state == ReportState.RECEIVED)
                .ifPresent(state -> {
                    throw new RefusedException(
                            "报表%s，退回后才能重新生成 (the report is %s; only after a return can it be built anew)"
                                    .formatted(state.chinese(), state.key()));
                });
        int expected = course.map(known -> known.draft().version()).orElse(0) + 1;
        if (drafted.version() != expected) {
            throw new RefusedException("下一版应为第%1$d版 (the next version is %1$d)".formatted(expected));
        }
        SortedMap<Way, Parcel> parcels = new TreeMap<>();
        for (String addressee : drafted.addressees()) {
            drafted.media().forEach(medium -> parcels.put(new Way(addressee, medium), Parcel.WAITING));
        }
        return new ReportCourse(
                drafted,
                recorded.made(),
                ReportState.DRAFT,
                Optional.empty(),
                Optional.empty(),
                parcels,
                Optional.empty(),
                recorded.seq());
    }

    private static ReportCourse submitted(ReportCourse known, Submitted step, Recorded recorded) {
        if (known.state() != ReportState.DRAFT) {
            throw new RefusedException("报表%s，不能报送 (the report is %s and cannot be handed in)"
                    .formatted(known.state().chinese(), known.state().key()));
        }
        if (!known.draft().missing().isEmpty()) {
            String kinds =
                    known.draft().missing().stream().map(UnitKind::chinese).collect(Collectors.joining("、"));
            throw new RefusedException(
                    "找不到报送对象：%s，请导入单位后重新生成 (an addressee is unknown: import its unit, then build anew)"
                            .formatted(kinds));
        }
        if (known.draft().addressees().isEmpty()) {
            throw new RefusedException("方案未规定报送对象，请先作本地设定 (nobody says who receives it: set an addressee first)");
        }
        return known.submitted(new HandedIn(recorded.made().at(), step.due()));
    }

    private static ReportCourse dispatched(ReportCourse known, Dispatched step, Recorded recorded) {
        Way way = way(known, step.addressee(), step.medium());
        requireWaiting(known, way);
        requirePast(step.on(), recorded);
        return known.with(
                way,
                new Parcel(Optional.of(step.on()), Optional.of(step.to()), Optional.empty(), Optional.empty()),
                recorded.made().at());
    }

    private static ReportCourse received(ReportCourse known, Received step, Recorded recorded) {
        Way way = way(known, step.addressee(), step.medium());
        Parcel parcel = requireWaiting(known, way);
        if (step.medium() != Medium.ELECTRONIC && parcel.dispatchedOn().isEmpty()) {
            throw new RefusedException("%s报送尚未登记送出 (nobody recorded that it was sent by %s)"
                    .formatted(step.medium().chinese(), step.medium().key()));
        }
        if (parcel.dispatchedOn().filter(sent -> step.on().isBefore(sent)).isPresent()) {
            throw new RefusedException("签收日期早于送出日期 (the receipt is older than the dispatch)");
        }
        requirePast(step.on(), recorded);
        return known.with(
                way,
                new Parcel(parcel.dispatchedOn(), parcel.to(), Optional.of(step.on()), Optional.of(step.receipt())),
                recorded.made().at());
    }

    private static Way way(ReportCourse known, String addressee, Medium medium) {
        requireAddressee(known, addressee);
        if (!known.draft().media().isEmpty() && !known.draft().media().contains(medium)) {
            throw new RefusedException(
                    "方案未要求%s报送 (the rule does not ask for %s)".formatted(medium.chinese(), medium.key()));
        }
        return new Way(addressee, medium);
    }

    private static Parcel requireWaiting(ReportCourse known, Way way) {
        Parcel parcel = known.parcels().getOrDefault(way, Parcel.WAITING);
        if (parcel.receivedOn().isPresent()) {
            throw new RefusedException("%1$s已签收 (%1$s has received it)".formatted(way.addressee()));
        }
        return parcel;
    }

    private static void requireAddressee(ReportCourse known, String addressee) {
        if (!known.draft().addressees().contains(addressee)) {
            throw new RefusedException("%1$s不是报送对象 (%1$s is no addressee of this report)".formatted(addressee));
        }
    }

    private static void requireHandedIn(ReportCourse known) {
        if (known.state() == ReportState.DRAFT || known.state() == ReportState.RETURNED) {
            throw new RefusedException("报表%s，尚未报送 (the report is %s, not handed in)"
                    .formatted(known.state().chinese(), known.state().key()));
        }
    }

    private static void requirePast(LocalDate day, Recorded recorded) {
        if (day.isAfter(LocalDate.ofInstant(recorded.made().at(), Due.ZONE))) {
            throw new RefusedException("日期 %1$s 尚未到来 (%1$s lies ahead)".formatted(day));
        }
    }
}
