package org.baoxue.casework.internal.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.internal.clock.Whereabouts;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.policy.evaluation.AbsenceEvaluator;
import org.baoxue.policy.evaluation.AbsenceVerdict;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.roster.Attendance;
import org.baoxue.roster.ChildHistory.EnrolmentVersion;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;

/**
 * 学籍×在校学生: pupils whom the roll of their class has not seen for as long as the definition of 疑似辍学 in force for them. A day
 * counts on which the roll was kept, that is on which more than half of the class have a mark (平台定义); a pupil without a mark on
 * such a day was not seen. A class whose roll was not kept at all is named, and none of its pupils.
 */
record AttendingComparison(Database database, Roster roster, SendEducationStanding sendEducation) {

    /** How far back rolls are read: the longest stretch without them, such as the holidays, as the absence clock does. */
    private static final int RECENT_DAYS = 62;

    private static final Set<CaseState> KNOWN =
            Set.of(CaseState.SUSPECTED, CaseState.DROPOUT, CaseState.NEVER_ENROLLED);

    /** A pupil who was not seen. */
    private record Unseen(Enrolment pupil, SortedSet<LocalDate> marked, SortedSet<LocalDate> unmarked, Seen seen) {}

    /** Days on which a pupil was there or on leave, and the verdict on the others. */
    private record Seen(SortedSet<LocalDate> days, AbsenceVerdict verdict) {}

    Compared run(Given given, Progress progress) {
        Map<String, List<Enrolment>> classes = classes(given);
        progress.begin(ListComparison.ENROLMENT_ATTENDING.chinese(), classes.size());
        Rules rules = new Rules(given, new HashMap<>());
        List<Found> found = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        classes.forEach((classId, pupils) -> {
            Map<ChildId, Attendance> marks =
                    roster.attendance(classId, given.today().minusDays(RECENT_DAYS), given.today());
            SortedSet<LocalDate> kept = kept(pupils, marks);
            if (kept.isEmpty()) {
                remarks.add(
                        "未点名：%s（%s），%d人 (no roll was kept)".formatted(name(given, classId), classId, pupils.size()));
            } else {
                found.addAll(unexplained(given, rules, unseen(rules, pupils, marks, kept)));
            }
            progress.step();
        });
        long pupils = classes.values().stream().mapToLong(List::size).sum();
        return new Compared(ListComparison.ENROLMENT_ATTENDING, pupils, found, remarks);
    }

    private Map<String, List<Enrolment>> classes(Given given) {
        DivisionCode place = given.unit().division();
        return given
                .tree()
                .addressee(UnitKind.COUNTY_EDUCATION, place)
                .map(bureau -> roster.enrolments(bureau.id(), given.asOf()).values())
                .orElse(List.of())
                .stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .filter(row -> given.tree()
                        .find(row.schoolId())
                        .filter(school -> place.contains(school.division()))
                        .isPresent())
                .collect(Collectors.groupingBy(Enrolment::classId, TreeMap::new, Collectors.toList()));
    }

    private static String name(Given given, String classId) {
        return given.tree().find(classId).map(Unit::name).orElse(classId);
    }

    private static SortedSet<LocalDate> kept(List<Enrolment> pupils, Map<ChildId, Attendance> marks) {
        return new TreeSet<>(pupils.stream()
                .flatMap(pupil -> Optional.ofNullable(marks.get(pupil.child())).stream())
                .flatMap(attendance -> attendance.marks().keySet().stream())
                .collect(Collectors.groupingBy(day -> day, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(day -> 2 * day.getValue() > pupils.size())
                .map(Map.Entry::getKey)
                .toList());
    }

    private List<Unseen> unseen(
            Rules rules, List<Enrolment> pupils, Map<ChildId, Attendance> marks, SortedSet<LocalDate> kept) {
        Map<ChildId, Household> households =
                roster.households(pupils.stream().map(Enrolment::child).collect(Collectors.toSet()));
        List<Unseen> unseen = new ArrayList<>();
        for (Enrolment pupil : pupils) {
            Optional<Attendance> own = Optional.ofNullable(marks.get(pupil.child()));
            SortedSet<LocalDate> present = new TreeSet<>();
            own.ifPresent(attendance -> {
                present.addAll(attendance.presentDays());
                present.addAll(attendance.leaveDays());
            });
            SortedSet<LocalDate> marked = own.map(Attendance::unexcusedAbsences).orElseGet(TreeSet::new);
            SortedSet<LocalDate> unmarked = new TreeSet<>(kept);
            unmarked.removeAll(present);
            unmarked.removeAll(marked);
            rules.verdict(pupil, Optional.ofNullable(households.get(pupil.child())), both(marked, unmarked), present)
                    .ifPresent(verdict -> unseen.add(new Unseen(pupil, marked, unmarked, new Seen(present, verdict))));
        }
        return unseen;
    }

    /** Those of them of whom the platform does not know where they are, judged from the day on which they came to the class. */
    private List<Found> unexplained(Given given, Rules rules, List<Unseen> unseen) {
        Set<ChildId> children = unseen.stream().map(one -> one.pupil().child()).collect(Collectors.toSet());
        if (children.isEmpty()) {
            return List.of();
        }
        Set<ChildId> known = database.read(handle -> CaseFiles.ofChildren(handle, children)).stream()
                .map(FileRow::view)
                .filter(AttendingComparison::accounted)
                .map(CaseView::child)
                .collect(Collectors.toSet());
        Map<ChildId, Household> households = roster.households(children);
        var lapses = sendEducation.lapses(children, given.today());
        List<Found> found = new ArrayList<>();
        for (Unseen one : unseen) {
            ChildId child = one.pupil().child();
            if (known.contains(child) || lapses.get(child).isEmpty()) {
                continue;
            }
            LocalDate came = came(given, one.pupil());
            SortedSet<LocalDate> marked = new TreeSet<>(one.marked().tailSet(came));
            SortedSet<LocalDate> unmarked = new TreeSet<>(one.unmarked().tailSet(came));
            rules.verdict(
                            one.pupil(),
                            Optional.ofNullable(households.get(child)),
                            both(marked, unmarked),
                            one.seen().days())
                    .ifPresent(verdict -> found.add(found(given, one.pupil(), verdict, marked, unmarked)));
        }
        return found;
    }

    private static boolean accounted(CaseView file) {
        boolean elsewhere = file.state() == CaseState.EXITED
                && file.exit()
                        .filter(exit -> exit.kind() != ExitKind.SEND_EDUCATION)
                        .isPresent();
        return elsewhere || KNOWN.contains(file.state());
    }

    /** The day of the first list that has the pupil in this class without a break up to now. */
    private LocalDate came(Given given, Enrolment pupil) {
        LocalDate came = given.today();
        for (EnrolmentVersion version :
                roster.history(given.actor(), pupil.child()).enrolments()) {
            if (!version.row().classId().equals(pupil.classId())
                    || version.row().presence() != Presence.LISTED) {
                break;
            }
            came = version.origin().asOf();
        }
        return came;
    }

    private static Found found(
            Given given,
            Enrolment pupil,
            AbsenceVerdict verdict,
            SortedSet<LocalDate> marked,
            SortedSet<LocalDate> unmarked) {
        LocalDate since = verdict.since();
        String evidence = "自%s起点名未见：缺课%d天，没有记录%d天"
                .formatted(
                        since,
                        marked.tailSet(since).size(),
                        unmarked.tailSet(since).size());
        DivisionCode school = given.tree()
                .find(pupil.schoolId())
                .map(Unit::division)
                .orElse(given.unit().division());
        return new Found(
                pupil.child(),
                school,
                given.tree().find(pupil.classId()).map(Unit::path).orElse(""),
                false,
                Optional.empty(),
                evidence,
                Optional.of(since),
                List.of(pupil.child().value(), pupil.classId(), since.toString()));
    }

    private static SortedSet<LocalDate> both(SortedSet<LocalDate> one, SortedSet<LocalDate> other) {
        SortedSet<LocalDate> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** The definitions of 疑似辍学 by governing place. */
    private record Rules(Given given, Map<PolicyPlace, ResolvedPolicy> resolved) {

        Optional<AbsenceVerdict> verdict(
                Enrolment pupil,
                Optional<Household> household,
                SortedSet<LocalDate> missed,
                SortedSet<LocalDate> present) {
            return missed.isEmpty()
                    ? Optional.empty()
                    : GoverningPlaces.of(
                                    given.policy(),
                                    Fact.ABSENCE,
                                    Whereabouts.of(Optional.of(pupil), household, given.tree()),
                                    given.today())
                            .flatMap(governing -> AbsenceEvaluator.evaluate(
                                    resolved.computeIfAbsent(governing.where(), where -> given.policy()
                                            .resolve(where, given.today())),
                                    Concept.SUSPECTED,
                                    missed,
                                    present,
                                    given.today()));
        }
    }
}
