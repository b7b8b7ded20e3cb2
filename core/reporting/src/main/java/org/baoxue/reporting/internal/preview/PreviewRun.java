package org.baoxue.reporting.internal.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.casework.Outlook;
import org.baoxue.casework.Outlook.Differences;
import org.baoxue.casework.Outlook.DutyDifference;
import org.baoxue.casework.Outlook.VerdictDifference;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.Prospect;
import org.baoxue.reporting.preview.ChildChange;
import org.baoxue.reporting.preview.ChildChange.Kind;
import org.baoxue.reporting.preview.DutyChange;
import org.baoxue.reporting.preview.PreviewSummary;
import org.baoxue.reporting.preview.RuleChange;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildRange;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Roster;
import org.baoxue.roster.RosterSlice;

/**
 * One pass over units and children in pieces. Rows come in an order of their own, by unit and by child, so that they and
 * their hash do not depend on the size of the pieces. For one thread.
 */
final class PreviewRun {

    private static final int UNITS = 200;

    private final What what;
    private final Outlook outlook;
    private final Roster roster;
    private final UnitTree tree;
    private final Groups groups;
    private final Progress progress;
    private final int piece;
    private final PopulationChanges population;

    /**
     * What is looked at.
     *
     * @param scope units whose duties are in reach
     * @param sequence of the roster
     */
    record What(
            Actor actor,
            Prospect prospect,
            ScopeFilter scope,
            Optional<DivisionCode> division,
            LocalDate day,
            long sequence,
            String rosterHash) {}

    PreviewRun(What what, Outlook outlook, Roster roster, UnitTree tree, Progress progress, int piece) {
        this.what = what;
        this.outlook = outlook;
        this.roster = roster;
        this.tree = tree;
        this.groups = new Groups(tree);
        this.progress = progress;
        this.piece = piece;
        this.population = new PopulationChanges(what.prospect(), tree, what.day());
    }

    /** @throws java.util.concurrent.CancellationException if it was cancelled */
    PreviewSummary run(Rows children, Rows duties) {
        List<Unit> units = tree.all().stream().filter(this::within).toList();
        long rows = roster.count(what.actor(), what.sequence());
        List<ChildRange> ranges = ChildRange.covering(rows, piece);
        progress.begin((units.size() + UNITS - 1) / UNITS + ranges.size());
        List<RuleChange> rules = RuleChanges.between(what.prospect(), places(units), what.day());
        for (int from = 0; from < units.size(); from += UNITS) {
            List<String> some = units.subList(from, Math.min(units.size(), from + UNITS)).stream()
                    .map(Unit::id)
                    .toList();
            outlook.units(some).forEach(difference -> add(difference, duties));
            progress.step();
        }
        for (ChildRange range : ranges) {
            RosterSlice slice = roster.slice(
                    what.actor(), range, what.sequence(), what.day().minusYears(1), what.day());
            piece(range, limited(slice), children, duties);
            progress.step();
        }
        String hash = hash(children.close(), duties.close(), rules);
        return new PreviewSummary(hash, rows, children.count(), duties.count(), groups.lines(), rules);
    }

    private List<PolicyPlace> places(List<Unit> units) {
        PolicyPlaces places = new PolicyPlaces(tree);
        return units.stream().map(places::of).distinct().toList();
    }

    private void piece(ChildRange range, RosterSlice slice, Rows children, Rows duties) {
        Differences differences = outlook.children(range, slice);
        Map<ChildId, List<ChildChange>> byChild = new TreeMap<>();
        differences.verdicts().forEach(verdict -> byChild.computeIfAbsent(verdict.child(), any -> new ArrayList<>())
                .add(change(verdict)));
        Stream.concat(
                        slice.enrolments().values().stream().flatMap(row -> population.of(row).stream()),
                        slice.households().values().stream().flatMap(row -> population.of(row).stream()))
                .forEach(change -> byChild.computeIfAbsent(change.child(), any -> new ArrayList<>())
                        .add(change));
        byChild.values().stream().flatMap(List::stream).forEach(change -> {
            String line = RowText.of(change);
            children.add(line, line);
            groups.add(change);
        });
        differences.duties().stream()
                .filter(duty -> what.division().isEmpty()
                        || tree.find(duty.unit()).filter(this::within).isPresent())
                .forEach(duty -> add(duty, duties));
    }

    private void add(DutyDifference difference, Rows duties) {
        DutyChange change = new DutyChange(groups.of(difference.unit()), difference);
        duties.add(RowText.of(change), RowText.hashed(change));
        groups.add(change);
    }

    private static ChildChange change(VerdictDifference verdict) {
        boolean begins = verdict.before().isEmpty();
        boolean ends = verdict.after().isEmpty();
        Kind kind = verdict.concept() == Concept.SUSPECTED
                ? begins ? Kind.SUSPECTED_BEGINS : ends ? Kind.SUSPECTED_ENDS : Kind.SUSPECTED_MOVES
                : begins ? Kind.DROPOUT_BEGINS : ends ? Kind.DROPOUT_ENDS : Kind.DROPOUT_MOVES;
        return new ChildChange(
                verdict.child(),
                "",
                kind,
                verdict.school(),
                Optional.of(verdict.classId()),
                verdict.before(),
                verdict.after(),
                Optional.empty(),
                verdict.effect());
    }

    private boolean within(Unit unit) {
        return what.scope().covers(unit)
                && what.division().map(place -> place.contains(unit.division())).orElse(true);
    }

    private RosterSlice limited(RosterSlice slice) {
        if (what.division().isEmpty()) {
            return slice;
        }
        DivisionCode place = what.division().get();
        Map<ChildId, Enrolment> enrolments = new TreeMap<>(slice.enrolments());
        enrolments
                .values()
                .removeIf(row -> tree.find(row.schoolId())
                                .filter(school -> place.contains(school.division()))
                                .isEmpty()
                        && row.household().filter(place::contains).isEmpty()
                        && row.residence().filter(place::contains).isEmpty());
        Map<ChildId, Household> households = new TreeMap<>(slice.households());
        households.values().removeIf(row -> !place.contains(row.division()));
        Map<ChildId, org.baoxue.roster.Attendance> attendance = new TreeMap<>(slice.attendance());
        attendance.keySet().retainAll(enrolments.keySet());
        return new RosterSlice(enrolments, households, attendance);
    }

    private String hash(String children, String duties, List<RuleChange> rules) {
        MessageDigest digest = Rows.sha256();
        String head = String.join(
                "\n",
                "baoxue-preview-1",
                what.prospect().current().hash(),
                what.prospect().next().hash(),
                what.rosterHash(),
                what.day().toString(),
                what.division().map(DivisionCode::digits).orElse(""),
                children,
                duties,
                "");
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        rules.forEach(rule -> digest.update((rule + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
