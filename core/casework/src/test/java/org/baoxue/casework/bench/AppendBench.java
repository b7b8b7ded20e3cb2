package org.baoxue.casework.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseOpening.SuspectedOpened;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.store.CaseBook.Author;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;

/**
 * Events per second appended by one and by eight writers, each checked by the fold, chained and committed on its own; beside
 * a bare JDBC insert, with one commit each, of the bytes that these events left in the database.
 */
final class AppendBench {

    private static final int EVENTS = 2_000;
    private static final int WARM = 200;
    private static final int EVENTS_OF_A_CASE = 10;

    /** Children that are in no list of the county. */
    private static final int FIRST_CHILD = 500_000;

    private static final int CHILDREN_OF_A_WRITER = 10_000;
    private static final DivisionCode TOWN = new DivisionCode("341502101");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Personal WORDS = Personal.of("家访，母亲说随父外出务工，约定下周返校");
    private static final String EVENT_COLUMNS =
            "e.case_id, e.seq, e.happened_at, e.actor, e.kind, e.policy_hash, e.prev_hash, e.hash, e.body";

    private final Measure measure;
    private final CaseBook book;
    private int nextChild = FIRST_CHILD;

    AppendBench(Database database, Measure measure) {
        this.measure = measure;
        this.book = new CaseBook(database, new SetClock("2026-11-10T08:00"));
    }

    void run() throws Exception {
        appended(WARM, 1);
        for (int writers : List.of(1, 8)) {
            Set<String> before = stored().stream().map(AppendBench::key).collect(Collectors.toSet());
            double ours = appended(EVENTS, writers);
            List<List<Object>> events =
                    stored().stream().filter(row -> !before.contains(key(row))).toList();
            double peer = bare(events, writers);
            measure.perSecond(
                    "case-append-" + writers,
                    EVENTS,
                    ours,
                    peer,
                    "bare JDBC insert of the same bytes",
                    "events=%d bytes=%d".formatted(events.size(), bytes(events)));
        }
    }

    /** Seconds for so many events; every writer has cases of its own, ten events to each. */
    private double appended(int events, int writers) throws Exception {
        int first = nextChild;
        nextChild += writers * CHILDREN_OF_A_WRITER;
        return together(writers, writer -> {
            for (int done = 0; done < events / writers; ) {
                ChildId child = County.child(first + writer * CHILDREN_OF_A_WRITER + done);
                CaseId id = CaseId.ofAbsence(child, DAY);
                book.append(id, opening(child), author(0));
                done++;
                for (int seq = 1; seq < EVENTS_OF_A_CASE && done < events / writers; seq++, done++) {
                    book.append(
                            id,
                            new PersuasionNoted(DAY, WORDS, WORDS, WORDS, Optional.empty(), Optional.empty()),
                            author(seq));
                }
            }
        });
    }

    /** What the events left: their rows, and all the words and salts that lie apart, in one value. */
    private List<List<Object>> stored() throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> event :
                measure.rows("select " + EVENT_COLUMNS + " from case_event e order by case_id, seq")) {
            rows.add(new ArrayList<>(event));
        }
        Map<String, StringBuilder> words = new HashMap<>();
        for (List<Object> word : measure.rows(
                "select case_id, seq, field, salt, words from case_personal order by case_id, seq, field")) {
            words.computeIfAbsent(key(word), key -> new StringBuilder())
                    .append(word.get(2))
                    .append(word.get(3))
                    .append(word.get(4));
        }
        rows.forEach(
                row -> row.add(words.getOrDefault(key(row), new StringBuilder()).toString()));
        return rows;
    }

    private static String key(List<Object> row) {
        return row.get(0) + " " + row.get(1);
    }

    private double bare(List<List<Object>> events, int writers) throws Exception {
        String table = "bare_event_" + writers;
        measure.execute("create table " + table + " as select " + EVENT_COLUMNS
                + ", p.words from case_event e join case_personal p on p.case_id = e.case_id with no data");
        measure.execute("alter table " + table + " add primary key (case_id, seq)");
        return together(
                writers,
                writer -> measure.insert(
                        table,
                        IntStream.range(0, events.size())
                                .filter(row -> row * writers / events.size() == writer)
                                .mapToObj(events::get)
                                .toList(),
                        true));
    }

    private static long bytes(List<List<Object>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .mapToLong(value -> value instanceof byte[] body
                        ? body.length
                        : String.valueOf(value).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    @FunctionalInterface
    private interface Part {
        void by(int writer) throws Exception;
    }

    private static double together(int writers, Part part) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            return Measure.seconds(() -> {
                List<Future<?>> running = new ArrayList<>();
                for (int writer = 0; writer < writers; writer++) {
                    int number = writer;
                    running.add(threads.submit(() -> {
                        part.by(number);
                        return null;
                    }));
                }
                for (Future<?> thread : running) {
                    thread.get();
                }
            });
        } finally {
            threads.shutdown();
        }
    }

    private static SuspectedOpened opening(ChildId child) {
        return new SuspectedOpened(
                child,
                DAY,
                DAY.plusDays(2),
                new RuleKey("definition.suspected"),
                Place.SCHOOL,
                TOWN,
                Optional.of(TOWN),
                Optional.empty(),
                "BENCH",
                "BENCH-1");
    }

    private static Author author(long seen) {
        return new Author("bench", "a".repeat(64), seen);
    }
}
