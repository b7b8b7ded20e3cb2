package org.baoxue.casework.reconciliation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.internal.reconcile.ReconciliationService;
import org.baoxue.casework.testing.Compared;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Presence;
import org.baoxue.storage.Database;

/** A class of three in a county with a household list, and what compares its lists. */
final class ComparedClass implements AutoCloseable {

    static final String UNSCHOOLED =
            "李小花,%s,女,2017-06-02,341502101,李大山,13900000002,幸福路2号\n".formatted(number("34150220170602002"));
    static final List<String> DAYS = List.of(
            "2026-09-08",
            "2026-09-09",
            "2026-09-10",
            "2026-09-11",
            "2026-09-14",
            "2026-09-15",
            "2026-09-16",
            "2026-09-17",
            "2026-09-18");

    private static final String TOWN = "341502101";

    final StoryCounty county;
    final ReconciliationService comparisons;

    ComparedClass(Database database, Path folder) {
        county = new StoryCounty(database, folder, PublishedPlans.of("anhui"), TOWN, TOWN, "2026-09-07T08:00");
        comparisons = Compared.over(database, county);
        county.lists(pupil("王小明", 5, 1) + pupil("张小军", 6, 3) + pupil("赵小雨", 7, 5), UNSCHOOLED);
    }

    void roll(List<String> days, String... present) {
        for (String day : days) {
            county.clock.set(day + "T16:00");
            Map<ChildId, AttendanceMark> marks = new HashMap<>();
            for (String name : present) {
                marks.put(child(name), AttendanceMark.PRESENT);
            }
            county.roster().enter(county.teacher, "S1-1", LocalDate.parse(day), marks);
        }
    }

    ChildId child(String name) {
        return county.roster().enrolments("S1", county.roster().sequence()).values().stream()
                .filter(row -> row.name().equals(name) && row.presence() == Presence.LISTED)
                .map(Enrolment::child)
                .findFirst()
                .orElseThrow();
    }

    ComparisonRun run(ListComparison comparison) {
        return Compared.by(comparisons, county.bureau, "EDU", comparison);
    }

    void explain(Finding finding, Explanation explanation, String proof) {
        comparisons.explain(county.bureau, finding.comparison(), finding.child(), explanation, proof, finding.facts());
    }

    Finding finding(Actor actor, ListComparison comparison, FindingState... states) {
        return comparisons
                .findings(
                        actor,
                        new FindingQuery(
                                Set.of(comparison),
                                states.length == 0 ? Set.of(FindingState.OPEN, FindingState.CHANGED) : Set.of(states),
                                Optional.empty(),
                                PageRequest.FIRST))
                .items()
                .get(0);
    }

    List<Finding> found(Actor actor) {
        return comparisons
                .findings(
                        actor,
                        new FindingQuery(
                                Set.of(),
                                Set.of(FindingState.OPEN, FindingState.CHANGED),
                                Optional.empty(),
                                PageRequest.FIRST))
                .items();
    }

    static String pupil(String name, int month, int order) {
        String number = number("3415022017%02d05%03d".formatted(month, order * 10 + 1));
        String given = name.substring(0, 1) + "大" + name.substring(2);
        if (name.startsWith("张")) {
            number = number("34150220160506011");
            return "S1,三年级,1班,%s,%s,G%2$s,男,2016-05-06,341502101,%s,,幸福路3号\n".formatted(name, number, given);
        }
        return "S1,三年级,1班,%s,%s,G%2$s,男,2017-%02d-05,341502101,%s,,幸福路%d号\n"
                .formatted(name, number, month, given, month);
    }

    static String number(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }

    void given_another_school_with_an_unseen_pupil() {
        DivisionCode town = new DivisionCode(TOWN);
        Unit second = county.access.units().tree().get("CS").below("S2", "第二小学", UnitKind.SCHOOL, town);
        Unit other = second.below("S2-1", "三年级（1）班", UnitKind.CLASS, town);
        county.access.given(List.of(second, other));
        String others = (pupil("周小光", 8, 7) + pupil("吴小亮", 9, 1) + pupil("郑小月", 10, 3)).replace("S1,", "S2,");
        county.lists(pupil("王小明", 5, 1) + pupil("张小军", 6, 3) + pupil("赵小雨", 7, 5) + others, UNSCHOOLED);
        Actor teacher = county.access.actor(Role.CLASS_TEACHER, other);
        Map<ChildId, AttendanceMark> marks = new HashMap<>();
        for (Enrolment row :
                county.roster().enrolments("S2", county.roster().sequence()).values()) {
            if (!row.name().equals("周小光")) {
                marks.put(row.child(), AttendanceMark.PRESENT);
            }
        }
        for (String day : DAYS) {
            county.clock.set(day + "T15:00");
            county.roster().enter(teacher, "S2-1", LocalDate.parse(day), marks);
        }
        county.clock.set("2026-09-07T08:00");
    }

    @Override
    public void close() {
        comparisons.close();
        county.close();
    }
}
