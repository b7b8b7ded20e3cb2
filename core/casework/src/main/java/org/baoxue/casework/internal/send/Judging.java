package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.internal.duty.Timeline;
import org.baoxue.casework.sendeducation.ChildCheck;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.casework.sendeducation.SendFile;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.roster.ChildId;

/** What a judgement of some files rests on; children of the same places share their plan. For one thread. */
record Judging(
        Map<ChildId, Programme> programmes,
        Map<ChildId, RosterFacts> facts,
        Timeline timeline,
        UnitTree tree,
        Map<ChildPlaces, Plan> plans) {

    ChildCheck check(SendRow row, SendFile file, LocalDate day, LocalDate today) {
        return Optional.ofNullable(programmes.get(row.child()))
                .map(programme -> SendChecks.child(file, programme, plan(row), pupil(row), day, today))
                .orElseGet(() -> SendChecks.unreadable(file, plan(row), day));
    }

    Set<Lapse> lapses(SendRow row, LocalDate day) {
        return Optional.ofNullable(programmes.get(row.child()))
                .map(programme ->
                        LapseJudge.lapses(programme, plan(row), day, pupil(row).enrolled()))
                .orElse(Set.of(Lapse.UNREADABLE));
    }

    private Plan plan(SendRow row) {
        return plans.computeIfAbsent(
                facts.get(row.child()).places(tree, row.schoolId()), places -> new Plan(timeline, places));
    }

    private FileJudge.Pupil pupil(SendRow row) {
        return facts.get(row.child()).pupil();
    }
}
