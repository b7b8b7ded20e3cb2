package org.baoxue.casework.internal.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.NewChange;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.roster.Enrolment;

/** Makes a row of what somebody wants to register, or says what is wrong with it. */
record ChangeChecks(UnitTree tree, LocalDate today) {

    private static final int LONGEST_NAME = 200;
    private static final Set<UnitKind> SCHOOLS = EnumSet.of(UnitKind.CENTRAL_SCHOOL, UnitKind.SCHOOL, UnitKind.CLASS);

    /**
     * The row, its number still open.
     *
     * @param enrolled the row of the enrolment list, listed or missing
     * @param standing the entries that stand
     * @param corrected the entry in whose place it is to stand
     * @throws Invalid if a value is missing or impossible
     * @throws NotFound if no list names the child and the change needs one
     */
    ChangeRow row(
            NewChange change,
            Optional<Enrolment> enrolled,
            List<ChangeRow> standing,
            Optional<ChangeRow> corrected,
            String by,
            Instant at) {
        if (change.on().isAfter(today)) {
            throw new Invalid("/on", "日期%s晚于今天 (the day lies ahead)".formatted(change.on()));
        }
        String from = "";
        String to = "";
        if (change.kind() != ChangeKind.WITHDRAWN) {
            from = from(change, enrolled, standing);
            to = to(change);
        } else if (corrected.isEmpty()) {
            throw new Invalid("/corrects", "撤回须指明第几号登记 (say which entry was wrong)");
        }
        String unit = change.kind() == ChangeKind.WITHDRAWN
                ? corrected.orElseThrow().unitId()
                : change.kind() == ChangeKind.TRANSFER_IN ? to : from;
        return new ChangeRow(
                change.child().value(),
                0,
                change.kind().name(),
                change.on(),
                unit,
                from,
                to,
                until(change).orElse(null),
                approval(change),
                Words.filled("/proof", change.proof()),
                by,
                at,
                change.corrects().orElse(null),
                null);
    }

    private String from(NewChange change, Optional<Enrolment> enrolled, List<ChangeRow> standing) {
        if (change.kind() == ChangeKind.TRANSFER_IN) {
            return place("/from", Words.filled("/from", change.from()));
        }
        if (change.from().isBlank()) {
            return enrolled.map(Enrolment::classId)
                    .orElseThrow(() ->
                            new NotFound("学籍名单上没有学生 %s，请填原学校或班级 (on no enrolment list)".formatted(change.child())));
        }
        Unit from = school("/from", change.from());
        List<String> known = Stream.concat(
                        enrolled.map(Enrolment::schoolId).stream(),
                        standing.stream().flatMap(row -> Stream.of(row.fromPlace(), row.toPlace())))
                .filter(place -> !place.isEmpty())
                .toList();
        if (!known.isEmpty()
                && known.stream()
                        .flatMap(place -> tree.find(place).stream())
                        .noneMatch(unit -> atOneSchool(unit, from))) {
            throw new Invalid(
                    "/from",
                    "学生 %s 的学籍不在 %s，应填名单或登记所载的学校、班级 (the pupil is not of this school)"
                            .formatted(change.child(), from.id()));
        }
        return from.id();
    }

    private static boolean atOneSchool(Unit one, Unit other) {
        return one.contains(other) || other.contains(one);
    }

    private String to(NewChange change) {
        return switch (change.kind()) {
            case TRANSFER_OUT -> place("/to", Words.filled("/to", change.to()));
            case TRANSFER_IN, PROMOTION -> {
                Unit found = school("/to", Words.filled("/to", change.to()));
                if (found.kind() != UnitKind.CLASS) {
                    throw new Invalid(
                            "/to",
                            "应为班级的单位代码，%s 是%s (a class is expected)"
                                    .formatted(found.id(), found.kind().chinese()));
                }
                yield found.id();
            }
            case SUSPENSION, RESUMPTION, GRADUATION, WITHDRAWN -> {
                if (!change.to().isBlank()) {
                    throw new Invalid(
                            "/to",
                            "%s没有新学校 (leave it out)".formatted(change.kind().chinese()));
                }
                yield "";
            }
        };
    }

    private static Optional<LocalDate> until(NewChange change) {
        boolean suspension = change.kind() == ChangeKind.SUSPENSION;
        if (suspension != change.until().isPresent()) {
            throw new Invalid("/until", suspension ? "休学须填截止日期 (say until when)" : "只有休学有截止日期 (only 休学 has an end)");
        }
        if (change.until().filter(day -> day.isBefore(change.on())).isPresent()) {
            throw new Invalid("/until", "截止日期早于%s (ends before it begins)".formatted(change.on()));
        }
        return change.until();
    }

    private static String approval(NewChange change) {
        return change.kind() == ChangeKind.SUSPENSION
                ? Words.plain("/approvedBy", Words.filled("/approvedBy", change.approvedBy()), LONGEST_NAME)
                : Words.plain("/approvedBy", change.approvedBy(), LONGEST_NAME);
    }

    /** A school of the platform by its code, or the name of one outside. */
    private String place(String pointer, String text) {
        String plain = Words.plain(pointer, text, LONGEST_NAME);
        return Unit.validId(plain) ? school(pointer, plain).id() : plain;
    }

    private Unit school(String pointer, String text) {
        String code = text.strip();
        return tree.find(code)
                .filter(unit -> SCHOOLS.contains(unit.kind()))
                .orElseThrow(() -> new Invalid(
                        pointer,
                        "没有学校或班级 %s；平台外的学校请写校名 (no such school or class; for one outside give its name)"
                                .formatted(code)));
    }
}
