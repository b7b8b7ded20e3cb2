package org.baoxue.casework.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.baoxue.casework.DutyDigest;
import org.baoxue.storage.Database;

/**
 * What a new day costs a county of 100,000 pupils: every roll looked at again, and everything derived that is owed on this
 * day, with 2,000 cases open; beside plain JDBC that reads the same marks and events and writes the same duties.
 */
final class DutyBench {

    private static final String MONDAY = "2026-11-09T06:00";

    private final Database database;
    private final BenchCounty county;
    private final Measure measure;

    DutyBench(Database database, BenchCounty county, Measure measure) {
        this.database = database;
        this.county = county;
        this.measure = measure;
    }

    void run() throws Exception {
        double first = Measure.seconds(county.run::run);
        long cases = count("case_file");
        county.clock.set(MONDAY);
        double ours = Measure.seconds(county.run::run);
        List<List<Object>> duties = measure.rows("select * from duty");
        measure.execute("create table bare_duty as select * from duty with no data");
        AtomicLong read = new AtomicLong();
        double peer = Measure.seconds(() -> {
            read.addAndGet(measure.rows("select child, day, mark, class_id from attendance_row")
                    .size());
            read.addAndGet(
                    measure.rows("select case_id, seq, body from case_event").size());
            measure.insert("bare_duty", duties, false);
        });
        DutyDigest[] digest = new DutyDigest[1];
        double asked = Measure.seconds(() -> digest[0] = county.digests.digest(county.bureau, 7));
        measure.seconds(
                "duties-today-%dk".formatted(county.pupils / 1_000),
                ours,
                peer,
                "bare JDBC, the same rows read and written",
                "pupils=%d marks-and-events=%d cases=%d duties=%d first-run=%.1fs digest=%.3fs late=%d"
                        .formatted(
                                county.pupils,
                                read.get(),
                                cases,
                                duties.size(),
                                first,
                                asked,
                                digest[0].late().total()));
        if (cases != county.missing()) {
            throw new IllegalStateException("expected " + county.missing() + " cases and found " + cases);
        }
    }

    private long count(String from) {
        return database.read(handle -> handle.createQuery("select count(*) from " + from)
                .mapTo(Long.class)
                .one());
    }
}
