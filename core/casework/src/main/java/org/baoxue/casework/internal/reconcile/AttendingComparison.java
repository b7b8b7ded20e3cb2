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
import org.baoxue.casework.internal.change.AwayDays;
import org.baoxue.casework.internal.clock.AbsenceClock;
import org.baoxue.casework.internal.clock.Whereabouts;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.policy.evaluation.AbsenceEvaluator;
import org.baoxue.policy.evaluation.AbsenceVerdict;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.roster.Attendance;
import org.baoxue.roster.Away;
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
record AttendingComparison(Database database, Roster roster, SendEducationStanding sendEducation, AwayDays away) {

    private static final Set<CaseState> KNOWN =
            Set.of(CaseState.SUSPECTED, CaseState.DROPOUT, CaseState.NEVER_ENROLLED);

    /** A pupil who was not seen: the days marked, those without a mark, and those on which it was there or on leave. */
    private record Unseen(
            Enrolment pupil,
            Optional<Household> household,
            SortedSet<LocalDate> marked,
            SortedSet<LocalDate> unmarked,
            SortedSet<LocalDate> seen) {

        /** The same, without the days before the pupil came. */
        Unseen since(LocalDate came) {
            return new Unseen(
                    pupil, household, new TreeSet<>(marked.tailSet(came)), new TreeSet<>(unmarked.tailSet(came)), seen);
        }

        /** The same, with the days on which it was rightly away as days on leave. */
        Unseen excused(Away away) {
            SortedSet<LocalDate> known = new TreeSet<>(seen);
            known.addAll(away.days());
            return new Unseen(pupil, household, without(marked, away), without(unmarked, away), known);
        }

        private static SortedSet<LocalDate> without(SortedSet<LocalDate> days, Away away) {
            SortedSet<LocalDate> left = new TreeSet<>(days);
            left.removeIf(away::on);
            return left;
        }

        SortedSet<LocalDate> missed() {
            SortedSet<LocalDate> both = new TreeSet<>(marked);
            both.addAll(unmarked);
            return both;
        }
    }

    Compared run(Given given, Progress progress) {
        Map<String, List<Enrolment>> classes = classes(given);
        progress.begin(ListComparison.ENROLMENT_ATTENDING.chinese(), classes.size());
        Rules rules = new Rules(given, new HashMap<>());
        List<Found> found = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        classes.forEach((classId, pupils) -> {
            Roll recent = roll(classId, pupils, AbsenceClock.recent(given.today()), given.today());
            if (recent.kept().isEmpty()) {
                remarks.add(
                        "未点名：%s（%s），%d人 (no roll was kept)".formatted(name(given, classId), classId, pupils.size()));
            } else {
                List<Unseen> now = unseen(given, rules, pupils, recent);
                if (!now.isEmpty()) {
                    // Since when is said by the whole roll: a window that moves would make the same absence another
                    // each day
                    Roll whole = roll(classId, pupils, AbsenceClock.horizon(given.today()), given.today());
                    List<Enrolment> they = now.stream().map(Unseen::pupil).toList();
                    found.addAll(unexplained(given, rules, unseen(given, rules, they, whole)));
                }
            }
            progress.step();
        });
        long pupils = classes.values().stream().mapToLong(List::size).sum();
        return new Compared(ListComparison.ENROLMENT_ATTENDING, pupils, found, remarks);
    }

    private Map<String, List<Enrolment>> classes(Given given) {
        DivisionCode place = given.unit().division();
        boolean bySchool = ListPlaces.isSchool(given.unit());
        Optional<Unit> keeper =
                bySchool ? Optional.of(given.unit()) : given.tree().addressee(UnitKind.COUNTY_EDUCATION, place);
        return keeper.map(unit -> roster.enrolments(unit.id(), given.asOf()).values()).orElse(List.of()).stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .filter(row -> given.tree()
                        .find(row.schoolId())
                        .filter(school -> bySchool ? given.unit().contains(school) : place.contains(school.division()))
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

    /** The marks of a class, and the days on which its roll was kept. */
    private record Roll(Map<ChildId, Attendance> marks, SortedSet<LocalDate> kept) {}

    private Roll roll(String classId, List<Enrolment> pupils, LocalDate from, LocalDate to) {
        Map<ChildId, Attendance> marks = roster.attendance(classId, from, to);
        return new Roll(marks, kept(pupils, marks));
    }

    private List<Unseen> unseen(Given given, Rules rules, List<Enrolment> pupils, Roll roll) {
        Map<ChildId, Household> households =
                roster.households(pupils.stream().map(Enrolment::child).collect(Collectors.toSet()), given.asOf());
        return pupils.stream()
                .map(pupil -> days(pupil, Optional.ofNullable(households.get(pupil.child())), roll))
                .filter(days -> rules.verdict(days).isPresent())
                .toList();
    }

    private static Unseen days(Enrolment pupil, Optional<Household> household, Roll roll) {
        Optional<Attendance> own = Optional.ofNullable(roll.marks().get(pupil.child()));
        SortedSet<LocalDate> seen = new TreeSet<>();
        own.ifPresent(attendance -> {
            seen.addAll(attendance.presentDays());
            seen.addAll(attendance.leaveDays());
        });
        SortedSet<LocalDate> marked = own.map(Attendance::unexcusedAbsences).orElseGet(TreeSet::new);
        SortedSet<LocalDate> unmarked = new TreeSet<>(roll.kept());
        unmarked.removeAll(seen);
        unmarked.removeAll(marked);
        return new Unseen(pupil, household, marked, unmarked, seen);
    }

    /** Those of them of whom the platform does not know where they are, judged from the day on which they came to the class. */
    private List<Found> unexplained(Given given, Rules rules, List<Unseen> unseen) {
        Set<ChildId> children = unseen.stream().map(one -> one.pupil().child()).collect(Collectors.toSet());
        if (children.isEmpty()) {
            return List.of();
        }
        Map<ChildId, LocalDate> came = roster.inClassSince(children, given.asOf());
        Set<ChildId> known = known(given, children, came);
        Map<ChildId, Away> changes = away.days(
                unseen.stream().map(Unseen::pupil).toList(), AbsenceClock.horizon(given.today()), given.today());
        var lapses = sendEducation.lapses(children, given.today());
        List<Found> found = new ArrayList<>();
        for (Unseen one : unseen) {
            ChildId child = one.pupil().child();
            if (!known.contains(child) && !lapses.get(child).isEmpty()) {
                Unseen here = one.since(came.getOrDefault(child, given.today()))
                        .excused(changes.getOrDefault(child, Away.NEVER));
                rules.verdict(here).ifPresent(verdict -> found.add(found(given, here, verdict)));
            }
        }
        return found;
    }

    /** Those whose open case or lawful exit says where they are. */
    private Set<ChildId> known(Given given, Set<ChildId> children, Map<ChildId, LocalDate> came) {
        return database.read(handle -> CaseFiles.ofChildren(handle, children)).stream()
                .map(FileRow::view)
                .filter(file -> accounted(file, came.getOrDefault(file.child(), given.today())))
                .map(CaseView::child)
                .collect(Collectors.toSet());
    }

    /** A pupil who came to the class after the exit has arrived, and the exit says nothing any more. */
    private static boolean accounted(CaseView file, LocalDate came) {
        boolean elsewhere = file.state() == CaseState.EXITED
                && file.exit()
                        .filter(exit -> exit.kind() != ExitKind.SEND_EDUCATION && !came.isAfter(exit.on()))
                        .isPresent();
        return elsewhere || KNOWN.contains(file.state());
    }

    private static Found found(Given given, Unseen one, AbsenceVerdict verdict) {
        Enrolment pupil = one.pupil();
        LocalDate since = verdict.since();
        String evidence = "自%s起点名未见：缺课%d天，没有记录%d天"
                .formatted(
                        since,
                        one.marked().tailSet(since).size(),
                        one.unmarked().tailSet(since).size());
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

    /** The definitions of 疑似辍学 by governing place. */
    private record Rules(Given given, Map<PolicyPlace, ResolvedPolicy> resolved) {

        Optional<AbsenceVerdict> verdict(Unseen one) {
            SortedSet<LocalDate> missed = one.missed();
            return missed.isEmpty()
                    ? Optional.empty()
                    : GoverningPlaces.of(
                                    given.policy(),
                                    Fact.ABSENCE,
                                    Whereabouts.of(Optional.of(one.pupil()), one.household(), given.tree()),
                                    given.today())
                            .flatMap(governing -> AbsenceEvaluator.evaluate(
                                    resolved.computeIfAbsent(governing.where(), where -> given.policy()
                                            .resolve(where, given.today())),
                                    Concept.SUSPECTED,
                                    missed,
                                    one.seen(),
                                    given.today()));
        }
    }
}
