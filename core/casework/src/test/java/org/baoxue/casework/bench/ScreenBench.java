package org.baoxue.casework.bench;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.baoxue.access.PageRequest;
import org.baoxue.roster.EnrolmentQuery;

/** What a clerk of the county waits for: a page of its pupils, the status of every child, the bridge between both lists. */
final class ScreenBench {

    private static final int RUNS = 3;
    private static final String ENROLLED = "select * from enrolment_row";
    private static final String AT_HOME = "select * from household_row";

    private final BenchCounty county;
    private final Measure measure;

    ScreenBench(BenchCounty county, Measure measure) {
        this.county = county;
        this.measure = measure;
    }

    void run() throws Exception {
        PageRequest middle = new PageRequest(county.pupils / 100, 50);
        shown("pupils-page", () -> county.roster.enrolled(county.bureau, EnrolmentQuery.of("EDU", middle)), ENROLLED);
        shown("status", () -> county.statuses.sheet(county.bureau, "EDU", Optional.empty()), ENROLLED, AT_HOME);
        shown("bridge", () -> county.bridges.of(county.bureau, "EDU"), ENROLLED, AT_HOME);
    }

    private void shown(String name, Measure.Work screen, String... lists) throws Exception {
        double ours = Double.MAX_VALUE;
        double peer = Double.MAX_VALUE;
        AtomicLong read = new AtomicLong();
        for (int run = 0; run < RUNS; run++) {
            ours = Math.min(ours, Measure.seconds(screen));
            read.set(0);
            peer = Math.min(peer, Measure.seconds(() -> {
                for (String list : lists) {
                    read.addAndGet(measure.rows(list).size());
                }
            }));
        }
        measure.seconds(
                "%s-%dk".formatted(name, county.pupils / 1_000),
                ours,
                peer,
                "bare JDBC, the same rows read",
                "pupils=%d rows=%d".formatted(county.pupils, read.get()));
    }
}
