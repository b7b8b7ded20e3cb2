package org.baoxue.policy.internal.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.PageRequest;
import org.baoxue.policy.ArchivedRegion;
import org.baoxue.storage.Database;

/** What the archive says of the past, for readers. For any thread. */
public final class SetRows {
    private static final String TEXT =
            "select region_id, content_hash, bundle_name, bundle_version, accepted_at" + " from region_archive";

    private final Database database;

    public SetRows(Database database) {
        this.database = database;
    }

    /** A set with its cause; public, since JDBI makes it. */
    public record Caused(long seq, String hash, Instant inForceSince, String cause) {}

    /** A stretch of sets in which something was said for a place, by a text or directly; public, since JDBI makes it. */
    public record Stretch(long fromSeq, Optional<Long> toSeq, String name) {}

    /** All sets, the latest first. */
    List<Caused> sets() {
        return database.read(handle -> handle.createQuery(
                        "select seq, hash, in_force_since, cause from policy_set order by seq desc")
                .mapTo(Caused.class)
                .list());
    }

    /** A page of all sets, the latest first, and before them the next later one if there is one. */
    List<Caused> sets(PageRequest page) {
        long skipped = Math.max(0, page.offset() - 1);
        return database.read(handle -> handle.createQuery("select seq, hash, in_force_since, cause from policy_set"
                        + " order by seq desc offset :skipped rows fetch next :size rows only")
                .bind("skipped", skipped)
                .bind("size", page.size() + (page.offset() - skipped))
                .mapTo(Caused.class)
                .list());
    }

    long count() {
        return database.read(handle -> handle.createQuery("select count(*) from policy_set")
                .mapTo(Long.class)
                .one());
    }

    /** When texts were in force, by content hash. */
    List<Stretch> texts() {
        return stretches("select from_seq, to_seq, content_hash as name from region_in_force");
    }

    /** When settings were in force, by the digits of their places. */
    List<Stretch> settings() {
        return stretches("select from_seq, to_seq, division as name from local_setting");
    }

    /** When models were bound to places, by the digits of the places; models of schools are passed over. */
    List<Stretch> bindings() {
        return stretches("select from_seq, to_seq, division as name from model_binding where school_id is null");
    }

    /** When models were bound to schools. */
    List<Stretch> schoolBindings() {
        return stretches("select from_seq, to_seq, school_id as name from model_binding where school_id is not null");
    }

    private List<Stretch> stretches(String sql) {
        return database.read(
                handle -> handle.createQuery(sql).mapTo(Stretch.class).list());
    }

    /** The latest set of each policy whose hash begins so, at most a few. */
    public List<PolicySet> policies(String prefix) {
        return database.read(
                handle -> handle.createQuery("select seq, hash, in_force_since from policy_set where seq in"
                                + " (select max(p.seq) from policy_set p where p.hash like :prefix group by p.hash)"
                                + " order by seq desc fetch next 3 rows only")
                        .bind("prefix", prefix + "%")
                        .mapTo(PolicySet.class)
                        .list());
    }

    /** The texts whose content hash begins so, at most a few. */
    public List<ArchivedRegion> textsBeginning(String prefix) {
        return database.read(handle -> handle.createQuery(TEXT + " where content_hash like :prefix"
                        + " order by accepted_at desc, content_hash fetch next 3 rows only")
                .bind("prefix", prefix + "%")
                .mapTo(ArchivedRegion.class)
                .list());
    }

    /** The texts of a region whose content hash begins so, at most a few, the latest first. */
    public List<ArchivedRegion> texts(String region, String prefix) {
        return database.read(
                handle -> handle.createQuery(TEXT + " where region_id = :region and content_hash like :prefix"
                                + " order by accepted_at desc, content_hash fetch next 3 rows only")
                        .bind("region", region)
                        .bind("prefix", prefix + "%")
                        .mapTo(ArchivedRegion.class)
                        .list());
    }

    /** A page of the texts of a region, the latest first. */
    public List<ArchivedRegion> texts(String region, PageRequest page) {
        return database.read(handle -> handle.createQuery(TEXT + " where region_id = :region"
                        + " order by accepted_at desc, content_hash offset :offset rows fetch next :size rows only")
                .bind("region", region)
                .bind("offset", page.offset())
                .bind("size", page.size())
                .mapTo(ArchivedRegion.class)
                .list());
    }

    /** How many texts of a region there are. */
    public long countTexts(String region) {
        return database.read(
                handle -> handle.createQuery("select count(*) from region_archive where region_id = :region")
                        .bind("region", region)
                        .mapTo(Long.class)
                        .one());
    }
}
