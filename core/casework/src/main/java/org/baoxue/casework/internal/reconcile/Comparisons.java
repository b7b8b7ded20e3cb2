package org.baoxue.casework.internal.reconcile;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.casework.internal.change.AwayDays;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;

/** Makes comparisons and writes what they found, all by one transaction. One at a time. */
record Comparisons(
        Database database,
        Roster roster,
        SendEducationStanding sendEducation,
        AwayDays away,
        Facts facts,
        Clock clock) {

    /** Makes those chosen; the rules are those that ask for each. */
    List<ComparisonRun> run(
            Given given, List<ListComparison> chosen, Map<ListComparison, List<String>> rules, Progress progress) {
        List<Compared> made = new ArrayList<>();
        for (ListComparison comparison : chosen) {
            made.add(made(comparison, given, progress));
        }
        progress.writing();
        return database.write(handle -> made.stream()
                .map(compared -> written(handle, given, compared, rules.getOrDefault(compared.comparison(), List.of())))
                .toList());
    }

    private Compared made(ListComparison comparison, Given given, Progress progress) {
        return switch (comparison) {
            case HOUSEHOLD_ENROLMENT -> new EnrolmentComparisons(roster, sendEducation).household(given, progress);
            case ENROLMENT_ATTENDING ->
                new AttendingComparison(database, roster, sendEducation, away).run(given, progress);
            case DROPOUTS_POVERTY_RELIEF -> new PovertyComparison(database, roster).run(given, progress);
            case DISABLED_ENROLMENT -> new EnrolmentComparisons(roster, sendEducation).disabled(given, progress);
        };
    }

    private ComparisonRun written(Handle handle, Given given, Compared compared, List<String> rules) {
        ListComparison comparison = compared.comparison();
        Map<String, FindingRow> before = ListPlaces.isSchool(given.unit())
                ? FindingStore.below(handle, comparison, given.unit().path())
                : FindingStore.within(
                        handle, comparison, given.unit().division().digits());
        List<String> others = compared.found().stream()
                .map(found -> found.child().value())
                .filter(child -> !before.containsKey(child))
                .toList();
        // Those whom an earlier comparison saw in another place
        FindingStore.of(handle, comparison, others).forEach(moved -> before.put(moved.childId(), moved));
        Instant now = Instant.ofEpochMilli(clock.millis());
        TakenPairs pairs = TakenPairs.of(given, comparison, now);
        List<FindingRow> rows = new ArrayList<>();
        List<FindingRow> answers = new ArrayList<>();
        for (Found child : compared.found()) {
            FindingRow found = FindingRow.of(
                    comparison,
                    child,
                    facts.of(child.facts()),
                    given.today(),
                    Optional.ofNullable(before.get(child.child().value())));
            FindingRow judged = pairs.judge(found);
            rows.add(judged);
            if (TakenPairs.taken(judged) && !TakenPairs.taken(found)) {
                answers.add(judged);
            }
        }
        FindingStore.replace(handle, comparison, before, rows);
        answers.forEach(row -> FindingStore.answer(handle, row, Explanation.valueOf(row.explanation())));
        long settled = rows.stream()
                .filter(row -> row.is(FindingState.EXPLAINED) || row.is(FindingState.CERTAIN))
                .count();
        ComparisonRun run = new ComparisonRun(
                given.unit().id(),
                comparison,
                rules,
                now,
                given.actor().name(),
                given.rosterHash(),
                given.policy().hash(),
                compared.compared(),
                compared.compared() - rows.size(),
                rows.size(),
                compared.found().stream()
                        .filter(child -> child.likely().isPresent())
                        .count(),
                pairs.bar(),
                rows.stream().filter(TakenPairs::taken).count(),
                settled,
                rows.size() - settled,
                compared.remarks());
        RunStore.save(handle, run);
        return run;
    }
}
