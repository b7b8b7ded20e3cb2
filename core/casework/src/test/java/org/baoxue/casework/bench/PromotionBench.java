package org.baoxue.casework.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.change.Promotion;
import org.baoxue.casework.change.PromotionClass;
import org.baoxue.casework.change.PromotionOrder;
import org.baoxue.casework.change.PromotionPreview;
import org.baoxue.casework.change.Promotions;

/**
 * The yearly 升级 of all whole schools of the county: seen, then confirmed; beside plain JDBC that reads the same pupils, cases
 * and changes, and writes the same entries under the same indexes.
 */
final class PromotionBench {

    private static final String FIRST_MORNING = "2027-09-01T08:00";
    private static final int SCHOOL_YEAR = 2027;
    private static final int RUNS = 3;
    private static final String CHANGES = "select * from enrolment_change";
    private static final List<String> READ = List.of("select * from enrolment_row", "select * from case_file", CHANGES);

    private final BenchCounty county;
    private final Promotions promotions;
    private final Measure measure;

    PromotionBench(BenchCounty county, Measure measure) {
        this.county = county;
        this.promotions = county.promotions;
        this.measure = measure;
    }

    void run() throws Exception {
        county.clock.set(FIRST_MORNING);
        PromotionOrder order = ofWholeSchools();
        double ours = Double.MAX_VALUE;
        double peer = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            ours = Math.min(ours, Measure.seconds(() -> preview(order)));
            peer = Math.min(peer, Measure.seconds(this::read));
        }
        PromotionPreview seen = preview(order);
        String pupils = "pupils=%d up=%d left=%d".formatted(county.pupils, seen.promoted(), seen.graduated());
        measure.seconds(name("promotion-preview"), ours, peer, "bare JDBC, the same rows read", pupils);

        double confirmed = Measure.seconds(() -> {
            Promotion done = promotions.confirm(county.bureau, order, seen.hash(), "编班名册第1号");
            if (done.promoted() != seen.promoted()) {
                throw new IllegalStateException(done.toString());
            }
        });
        List<List<Object>> entries = measure.rows(CHANGES);
        measure.execute("create table bare_change as select * from enrolment_change with no data");
        measure.execute("alter table bare_change add primary key (child_id, seq)");
        measure.execute("create index bare_change_unit on bare_change (unit_id, happened_on)");
        measure.execute("create index bare_change_to on bare_change (to_place)");
        measure.execute("create index bare_change_promotion on bare_change (promotion)");
        double written = Measure.seconds(() -> {
            read();
            measure.insert("bare_change", entries, false);
        });
        measure.seconds(name("promotion"), confirmed, written, "bare JDBC, the same rows read and written", pupils);
    }

    /** A school that the county has in part has no class for its highest grade to go to, so that none of its classes goes up. */
    private PromotionOrder ofWholeSchools() {
        Set<String> staying = new HashSet<>();
        int before;
        do {
            before = staying.size();
            preview(order(staying)).classes().stream()
                    .filter(row -> row.obstacle().isPresent())
                    .map(PromotionClass::from)
                    .forEach(staying::add);
        } while (staying.size() > before);
        return order(staying);
    }

    private static PromotionOrder order(Set<String> staying) {
        return new PromotionOrder("EDU", SCHOOL_YEAR, Set.of(), staying, Map.of());
    }

    private PromotionPreview preview(PromotionOrder order) {
        return promotions.preview(county.bureau, order, PageRequest.FIRST);
    }

    private void read() throws Exception {
        for (String table : READ) {
            measure.rows(table);
        }
    }

    private String name(String work) {
        return "%s-%dk".formatted(work, county.pupils / 1_000);
    }
}
