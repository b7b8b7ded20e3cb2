package org.baoxue.policy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.evaluation.AbsenceEvaluator;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.policy.internal.resolve.Snapshot;

/**
 * What the rules cost per pupil, by the published plans and in one thread: whose plan governs the absence, what it is by its
 * age, and whether half a term of marks is a 疑似辍学 or a 辍学. One in twenty has missed every day, one in five a day now and
 * then, the rest none. Prints the best of several runs, and stops where the verdicts are not those that the seeded marks must
 * have. Argument: pupils, 100,000 if none.
 */
public final class EvaluateBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path PLUGINS = Path.of("..", "..", "plugins");
    private static final String FLOOR = "national";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final int DAYS = 60;
    private static final int RUNS = 5;
    private static final int KINDS = 1_000;

    private EvaluateBench() {}

    /** Marks that many pupils have. */
    private record Marks(boolean gone, SortedSet<LocalDate> absent, SortedSet<LocalDate> present) {}

    /** A place in which a plan holds, and whether it or the floor says from when on absence is suspect. */
    private record Where(ChildPlaces places, boolean defined) {}

    public static void main(String[] arguments) throws IOException {
        int pupils = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        List<Region> regions = regions();
        Snapshot policy = Snapshot.of(regions, List.of());
        List<Where> places = places(policy, regions);
        List<Marks> marks = marks(new Random(20261125));
        long expected = expected(places, marks, pupils);
        long best = Long.MAX_VALUE;
        long cpu = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            long suspected = 0;
            for (int pupil = 0; pupil < pupils; pupil++) {
                LocalDate born = DAY.minusYears(6 + pupil % 9).minusDays(pupil % 365);
                suspected +=
                        suspected(policy, places.get(pupil % places.size()).places(), marks.get(pupil % KINDS), born)
                                ? 1
                                : 0;
            }
            cpu = Math.min(cpu, THREADS.getCurrentThreadCpuTime() - busy);
            best = Math.min(best, System.nanoTime() - start);
            if (suspected != expected) {
                throw new IllegalStateException("疑似辍学 %d，应为 %d".formatted(suspected, expected));
            }
        }
        OUT.printf(
                Locale.ROOT,
                "BENCH evaluate-%dk ours=%.2fus per pupil, cpu=%.2fus (one thread) pupils=%d suspected=%d places=%d rules-of-a-place=%d%n",
                pupils / 1_000,
                best / 1e3 / pupils,
                cpu / 1e3 / pupils,
                pupils,
                expected,
                places.size(),
                at(policy, places.get(0).places()).rules().size());
    }

    private static boolean suspected(Snapshot policy, ChildPlaces child, Marks marks, LocalDate born) {
        PolicyPlace where = GoverningPlaces.of(policy, Fact.ABSENCE, child, DAY)
                .orElseThrow()
                .where();
        ResolvedPolicy rules = policy.resolve(where, DAY);
        boolean ofAge =
                rules.rules(Population.class).stream().allMatch(rule -> SchoolAge.onRoster(rule.rule(), born, DAY));
        boolean gone = AbsenceEvaluator.evaluate(rules, Concept.SUSPECTED, marks.absent(), marks.present(), DAY)
                .isPresent();
        boolean dropout = AbsenceEvaluator.evaluate(rules, Concept.DROPOUT, marks.absent(), marks.present(), DAY)
                .isPresent();
        if ((dropout && !marks.gone()) || (born.isAfter(DAY) && ofAge)) {
            throw new IllegalStateException("a verdict that no marks have");
        }
        return gone;
    }

    private static long expected(List<Where> places, List<Marks> marks, int pupils) {
        long expected = 0;
        for (int pupil = 0; pupil < pupils; pupil++) {
            expected += places.get(pupil % places.size()).defined()
                            && marks.get(pupil % KINDS).gone()
                    ? 1
                    : 0;
        }
        return expected;
    }

    private static List<Marks> marks(Random random) {
        List<LocalDate> weekdays = DAY.minusDays(DAYS)
                .datesUntil(DAY.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .toList();
        List<Marks> marks = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            boolean gone = kind % 20 == 0;
            boolean nowAndThen = kind % 5 == 1;
            SortedSet<LocalDate> absent = new TreeSet<>();
            if (gone) {
                absent.addAll(weekdays);
            } else if (nowAndThen) {
                absent.add(weekdays.get(random.nextInt(weekdays.size() - 1)));
            }
            SortedSet<LocalDate> present = new TreeSet<>(weekdays);
            present.removeAll(absent);
            marks.add(new Marks(gone, absent, present));
        }
        return marks;
    }

    /** A county or a place below it for each plan that is published for one. */
    private static List<Where> places(Snapshot policy, List<Region> regions) {
        return regions.stream()
                .flatMap(region -> region.layers().stream())
                .map(layer -> layer.division())
                .filter(division -> division.digits().length() >= 6)
                .distinct()
                .sorted((one, other) -> one.digits().compareTo(other.digits()))
                .map(division -> where(policy, division))
                .toList();
    }

    private static Where where(Snapshot policy, DivisionCode division) {
        ChildPlaces places =
                new ChildPlaces(Optional.of(division), Optional.of(division), Optional.of(PolicyPlace.of(division)));
        boolean defined = at(policy, places).rules(Definition.class).stream()
                .anyMatch(rule -> rule.rule().concept() == Concept.SUSPECTED
                        && rule.rule().absence().isPresent());
        return new Where(places, defined);
    }

    private static ResolvedPolicy at(Snapshot policy, ChildPlaces places) {
        return policy.resolve(places.school().orElseThrow(), DAY);
    }

    private static List<Region> regions() throws IOException {
        List<Region> accepted = new ArrayList<>();
        accepted.add(region(FLOOR, accepted));
        try (Stream<Path> folders = Files.list(PLUGINS)) {
            for (Path folder : folders.sorted().toList()) {
                String name = folder.getFileName().toString();
                if (!name.equals(FLOOR) && Files.exists(resources(name).resolve("region.yaml"))) {
                    accepted.add(region(name, accepted));
                }
            }
        }
        return accepted;
    }

    private static Region region(String name, List<Region> floor) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(resources(name))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return RegionCheck.check(files, floor).region().orElseThrow(() -> new IllegalStateException(name));
    }

    private static Path resources(String name) {
        return PLUGINS.resolve(Path.of(name, "src", "main", "resources"));
    }
}
