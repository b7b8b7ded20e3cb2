package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.casework.internal.fold.CaseFold;
import org.baoxue.casework.internal.fold.Folding.Standing;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.casework.internal.log.CaseLog;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What duties follow from: the facts of cases, and units since the day on which they began to owe reports, and
 * pupils on lists.
 */
record Sources(Database database) {

    private static final int BATCH = 200;
    private static final int CLAIMS = 1_000;
    private static final String CASE = "case:";
    private static final String UNIT = "unit:";
    private static final String LISTED = "listed:";

    /** Sources and how to work out their claims in the transaction that stores them. */
    record Batch(Set<String> sources, Claims claims) {}

    /** Claims that may need to read facts. */
    interface Claims {
        List<Claim> in(Handle handle);
    }

    /** A row of {@code duty_watch}; public, since JDBI makes it. */
    public record Watch(String unitId, LocalDate since) {}

    /** Notes since when units owe reports; for new ones, from today. */
    void watch(UnitTree tree, LocalDate today) {
        Set<String> known = watches().keySet();
        List<Unit> fresh =
                tree.all().stream().filter(unit -> !known.contains(unit.id())).toList();
        for (List<Unit> chunk : chunks(fresh)) {
            database.write(handle -> {
                PreparedBatch batch =
                        handle.prepareBatch("insert into duty_watch (unit_id, since) values (:unit, :day)");
                chunk.forEach(
                        unit -> batch.bind("unit", unit.id()).bind("day", today).add());
                return batch.execute().length;
            });
        }
    }

    /** A moment before everything that any duty follows from. A period begins at most a year before its end. */
    Instant earliest(LocalDate today) {
        return database.read(handle -> {
            Instant year = handle.createQuery("select min(since) from duty_watch")
                    .mapTo(LocalDate.class)
                    .findOne()
                    .orElse(today)
                    .minusYears(1)
                    .atStartOfDay(Due.ZONE)
                    .toInstant();
            return handle.createQuery("select min(opened_at) from case_file")
                    .mapTo(Instant.class)
                    .findOne()
                    .filter(year::isAfter)
                    .orElse(year);
        });
    }

    /** A moment before the facts of these cases. */
    Instant earliest(List<CaseId> cases, Instant now) {
        return database.read(
                handle -> handle.createQuery("select min(opened_at) from case_file where case_id in (<cases>)")
                        .bindList("cases", cases.stream().map(CaseId::value).toList())
                        .mapTo(Instant.class)
                        .findOne()
                        .orElse(now));
    }

    Stream<Batch> inBatches(List<CaseId> cases, Derivation derivation) {
        return chunks(cases).stream().map(chunk -> ofCases(chunk, derivation));
    }

    /** One source alone. */
    Stream<Batch> one(String source, Derivation derivation) {
        if (source.startsWith(CASE)) {
            return inBatches(List.of(new CaseId(source.substring(CASE.length()))), derivation);
        }
        if (source.startsWith(LISTED)) {
            return listed(List.of(source.substring(LISTED.length()).replaceFirst("/.*", "")), derivation);
        }
        return derivation.tree().find(source.substring(UNIT.length())).stream()
                .flatMap(unit -> ofUnits(List.of(unit), derivation).stream());
    }

    /** Every unit, every case, and what is left of those that are gone. */
    Stream<Batch> everything(Derivation derivation) {
        List<Unit> units = derivation.tree().all();
        List<CaseId> cases =
                database.read(handle -> handle.createQuery("select case_id from case_file order by case_id")
                        .mapTo(String.class)
                        .map(CaseId::new)
                        .list());
        Set<String> gone = database.read(handle -> new HashSet<>(handle.createQuery(
                        "select distinct derived_from from duty union select distinct derived_from from duty_event")
                .mapTo(String.class)
                .list()));
        units.forEach(unit -> gone.remove(Claim.sourceOf(unit.id())));
        cases.forEach(id -> gone.remove(Claim.sourceOf(id)));
        gone.removeIf(source -> source.startsWith(Claim.LESSONS));
        List<ListedPupil> pupils = database.read(ListedPupil::all);
        pupils.forEach(pupil -> gone.remove(pupil.source()));
        return Stream.of(
                        ofUnits(units, derivation).stream(),
                        inBatches(cases, derivation),
                        ofListed(pupils, derivation).stream(),
                        chunks(List.copyOf(gone)).stream()
                                .map(chunk -> new Batch(Set.copyOf(chunk), handle -> List.of())))
                .flatMap(batches -> batches);
    }

    private List<Batch> ofUnits(List<Unit> units, Derivation derivation) {
        Map<String, LocalDate> since = watches();
        List<Batch> batches = new ArrayList<>();
        Set<String> sources = new HashSet<>();
        List<Claim> claims = new ArrayList<>();
        for (Unit unit : units) {
            sources.add(Claim.sourceOf(unit.id()));
            Optional.ofNullable(since.get(unit.id()))
                    .ifPresent(day -> claims.addAll(derivation.periods().of(unit, day)));
            if (sources.size() >= BATCH || claims.size() >= CLAIMS) {
                batches.add(fixed(sources, claims));
                sources.clear();
                claims.clear();
            }
        }
        batches.add(fixed(sources, claims));
        return batches;
    }

    /** The entries of these children. */
    Stream<Batch> listed(Collection<String> children, Derivation derivation) {
        return chunks(children).stream()
                .flatMap(
                        chunk -> ofListed(database.read(handle -> ListedPupil.of(handle, chunk)), derivation).stream());
    }

    private static List<Batch> ofListed(List<ListedPupil> pupils, Derivation derivation) {
        List<Batch> batches = new ArrayList<>();
        Set<String> sources = new HashSet<>();
        List<Claim> claims = new ArrayList<>();
        for (ListedPupil pupil : pupils) {
            sources.add(pupil.source());
            claims.addAll(derivation.of(pupil));
            if (sources.size() >= BATCH || claims.size() >= CLAIMS) {
                batches.add(fixed(sources, claims));
                sources.clear();
                claims.clear();
            }
        }
        if (!sources.isEmpty()) {
            batches.add(fixed(sources, claims));
        }
        return batches;
    }

    private static Batch fixed(Set<String> sources, List<Claim> claims) {
        List<Claim> all = List.copyOf(claims);
        return new Batch(Set.copyOf(sources), handle -> all);
    }

    private static Batch ofCases(List<CaseId> cases, Derivation derivation) {
        return new Batch(cases.stream().map(Claim::sourceOf).collect(Collectors.toSet()), handle -> new CaseLog()
                .entries(handle, cases).entrySet().stream()
                        .flatMap(log -> file(log.getValue()).stream()
                                .flatMap(file -> derivation.cases().of(log.getKey(), file).stream()))
                        .toList());
    }

    private static Optional<CaseFile> file(List<CaseEntry> log) {
        return CaseFold.fold(log.stream().map(Recorded::of).toList()) instanceof Standing standing
                ? Optional.of(standing.file())
                : Optional.empty();
    }

    /** Since when units owe reports. */
    Map<String, LocalDate> watches() {
        return database.read(
                handle -> handle.createQuery("select unit_id, since from duty_watch").mapTo(Watch.class).stream()
                        .collect(Collectors.toMap(Watch::unitId, Watch::since)));
    }

    private static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> items = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < items.size(); start += BATCH) {
            chunks.add(items.subList(start, Math.min(start + BATCH, items.size())));
        }
        return chunks;
    }
}
