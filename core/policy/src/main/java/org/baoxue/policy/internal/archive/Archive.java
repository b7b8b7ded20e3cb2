package org.baoxue.policy.internal.archive;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.policy.ArchivedRegion;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Setting;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;

/**
 * The texts of regions by content, and the history of what was in force. Reads are for any thread; only the keeper of
 * the regions writes, one change after another.
 */
public final class Archive {
    static final String AT_SEQ = " from_seq <= :seq and (to_seq is null or to_seq > :seq)";

    private final Database database;

    public Archive(Database database) {
        this.database = database;
    }

    /** The last recorded set; empty before the first change. */
    public Optional<PolicySet> latest() {
        return database.read(handle -> handle.createQuery(
                        "select seq, hash, in_force_since from policy_set where seq = (select max(seq) from policy_set)")
                .mapTo(PolicySet.class)
                .findOne());
    }

    /** The set in force at {@code from}, if there was one, and all later ones, in order. */
    public List<PolicySet> since(Instant from) {
        return database.read(
                handle -> handle.createQuery("select seq, hash, in_force_since from policy_set where seq >= "
                                + "(select coalesce(max(p.seq), 0) from policy_set p where p.in_force_since <= :from)"
                                + " order by seq")
                        .bind("from", from)
                        .mapTo(PolicySet.class)
                        .list());
    }

    /** The regions of a set, by id. */
    public List<RegionInForce> regions(long seq) {
        return database.read(handle -> handle.createQuery(
                        "select region_id, content_hash, bundle_name, bundle_version from region_in_force where"
                                + AT_SEQ + " order by region_id")
                .bind("seq", seq)
                .mapTo(RegionInForce.class)
                .list());
    }

    /** The settings of a set, oldest first. */
    public List<Setting> settings(long seq) {
        return database.read(handle -> handle.createQuery(
                        "select id, division, rule_key, field, value, actor, set_at, reason from local_setting where"
                                + AT_SEQ + " order by id")
                .bind("seq", seq)
                .map((row, context) -> new Setting(
                        row.getLong("id"),
                        division(row.getString("division")),
                        new RuleKey(row.getString("rule_key")),
                        row.getString("field"),
                        row.getString("value"),
                        row.getString("actor"),
                        Instant.ofEpochMilli(row.getLong("set_at")),
                        row.getString("reason")))
                .list());
    }

    /** The bindings of a set, oldest first. */
    public List<Binding> bindings(long seq) {
        return database.read(handle -> BindingRows.of(handle, seq));
    }

    /** The files of a text by name; empty if there is none. */
    public Optional<Map<String, byte[]>> files(String contentHash) {
        Map<String, byte[]> files = database.read(handle -> {
            Map<String, byte[]> found = new LinkedHashMap<>();
            handle.createQuery("select name, content from region_file where content_hash = :hash order by name")
                    .bind("hash", contentHash)
                    .map((row, context) -> Map.entry(row.getString("name"), row.getBytes("content")))
                    .forEach(file -> found.put(file.getKey(), file.getValue()));
            return found;
        });
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }

    /** The texts of a region, the latest first. */
    public List<ArchivedRegion> texts(String regionId) {
        return database.read(handle -> handle.createQuery(
                        "select region_id, content_hash, bundle_name, bundle_version, accepted_at from region_archive"
                                + " where region_id = :region order by accepted_at desc, content_hash")
                .bind("region", regionId)
                .mapTo(ArchivedRegion.class)
                .list());
    }

    /** A number for a new setting. */
    public long nextSettingId() {
        return database.read(handle -> handle.createQuery("select coalesce(max(id), 0) + 1 from local_setting")
                .mapTo(Long.class)
                .one());
    }

    /** A number for a new binding. */
    public long nextBindingId() {
        return database.read(BindingRows::nextId);
    }

    /** Records a change and the hash of the snapshot it leads to, in one transaction. */
    public PolicySet record(Change change, String hash, Instant now) {
        return database.write(handle -> {
            long seq = handle.createQuery("select coalesce(max(seq), 0) + 1 from policy_set")
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("insert into policy_set (seq, hash, in_force_since, cause)"
                            + " values (:seq, :hash, :now, :cause)")
                    .bind("seq", seq)
                    .bind("hash", hash)
                    .bind("now", now)
                    .bind("cause", change.cause())
                    .execute();
            if (change instanceof Change.RegionEnters enters) {
                store(handle, enters, now);
                endRegion(handle, enters.regionId(), seq);
                enter(handle, enters, seq);
            } else if (change instanceof Change.RegionLeaves leaves) {
                endRegion(handle, leaves.regionId(), seq);
            } else if (change instanceof Change.SettingMade made) {
                endOlder(handle, made.setting(), seq);
                insert(handle, made.setting(), seq);
            } else if (change instanceof Change.SettingEnded ended) {
                end(handle, ended, seq);
            } else if (change instanceof Change.BindingMade made) {
                BindingRows.insert(handle, made.binding(), seq);
            } else if (change instanceof Change.BindingEnded ended) {
                BindingRows.end(handle, ended, seq);
            }
            return new PolicySet(seq, hash, now);
        });
    }

    /** Notes that a bundle of another name or version brings the text that is in force already. */
    public void rename(String regionId, BundleName bundle) {
        database.write(handle -> handle.createUpdate("update region_in_force set bundle_name = :name,"
                        + " bundle_version = :version where region_id = :region and to_seq is null")
                .bindMethods(bundle)
                .bind("region", regionId)
                .execute());
    }

    private static void store(Handle handle, Change.RegionEnters enters, Instant now) {
        boolean known = handle.createQuery("select count(*) from region_archive where content_hash = :hash")
                        .bind("hash", enters.contentHash())
                        .mapTo(Long.class)
                        .one()
                > 0;
        if (known) {
            return;
        }
        handle.createUpdate("insert into region_archive (content_hash, region_id, bundle_name, bundle_version,"
                        + " accepted_at) values (:hash, :region, :name, :version, :now)")
                .bind("hash", enters.contentHash())
                .bind("region", enters.regionId())
                .bindMethods(enters.bundle())
                .bind("now", now)
                .execute();
        enters.files().forEach((name, content) -> handle.createUpdate(
                        "insert into region_file (content_hash, name, content) values (:hash, :name, :content)")
                .bind("hash", enters.contentHash())
                .bind("name", name)
                .bind("content", content)
                .execute());
    }

    private static void enter(Handle handle, Change.RegionEnters enters, long seq) {
        handle.createUpdate("insert into region_in_force (region_id, from_seq, content_hash, bundle_name,"
                        + " bundle_version) values (:region, :seq, :hash, :name, :version)")
                .bind("region", enters.regionId())
                .bind("seq", seq)
                .bind("hash", enters.contentHash())
                .bindMethods(enters.bundle())
                .execute();
    }

    private static void endRegion(Handle handle, String regionId, long seq) {
        handle.createUpdate("update region_in_force set to_seq = :seq where region_id = :region and to_seq is null")
                .bind("seq", seq)
                .bind("region", regionId)
                .execute();
    }

    private static void insert(Handle handle, Setting setting, long seq) {
        handle.createUpdate("insert into local_setting (id, division, rule_key, field, value, actor, set_at, reason,"
                        + " from_seq) values (:id, :division, :key, :field, :value, :actor, :at, :reason, :seq)")
                .bind("id", setting.id())
                .bind("division", setting.division().digits())
                .bind("key", setting.key().text())
                .bind("field", setting.field())
                .bind("value", setting.value())
                .bind("actor", setting.actor())
                .bind("at", setting.at())
                .bind("reason", setting.reason())
                .bind("seq", seq)
                .execute();
    }

    private static void endOlder(Handle handle, Setting setting, long seq) {
        handle.createUpdate("update local_setting set to_seq = :seq, ended_by = :actor, ended_at = :at,"
                        + " end_reason = :reason where division = :division and rule_key = :key and field = :field"
                        + " and to_seq is null")
                .bind("seq", seq)
                .bind("actor", setting.actor())
                .bind("at", setting.at())
                .bind("reason", setting.reason())
                .bind("division", setting.division().digits())
                .bind("key", setting.key().text())
                .bind("field", setting.field())
                .execute();
    }

    private static void end(Handle handle, Change.SettingEnded ended, long seq) {
        handle.createUpdate("update local_setting set to_seq = :seq, ended_by = :actor, ended_at = :at,"
                        + " end_reason = :reason where id = :id")
                .bind("seq", seq)
                .bind("actor", ended.actor())
                .bind("at", ended.at())
                .bind("reason", ended.reason())
                .bind("id", ended.setting().id())
                .execute();
    }

    private static DivisionCode division(String digits) {
        return digits.isEmpty() ? DivisionCode.NATION : new DivisionCode(digits);
    }
}
