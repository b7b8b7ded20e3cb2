package org.baoxue.roster.internal.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.roster.Presence;
import org.baoxue.roster.internal.check.RowCheck;
import org.baoxue.roster.internal.column.Field;
import org.baoxue.roster.internal.column.Table;
import org.baoxue.roster.internal.column.Words;
import org.baoxue.roster.internal.file.ArchiveLimits;
import org.baoxue.roster.internal.file.RawRow;
import org.baoxue.roster.internal.file.RowSource;
import org.baoxue.roster.internal.file.RowSources;
import org.baoxue.roster.internal.store.Cells;
import org.baoxue.roster.internal.store.Counts;
import org.baoxue.roster.internal.store.Current;
import org.baoxue.roster.internal.store.Hashes;
import org.baoxue.roster.internal.store.ImportStore;
import org.baoxue.roster.internal.store.NewImport;
import org.baoxue.roster.internal.store.PersonTable;
import org.baoxue.roster.internal.store.Reject;
import org.baoxue.roster.internal.store.RejectStore;
import org.baoxue.roster.internal.store.Staged;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;

/**
 * Runs one import: reads the file in chunks, stages what is new in short transactions, flags what a full list lacks.
 * Publishing is left to the caller. For one thread; a second one reads and checks the next chunk meanwhile.
 */
final class ImportJob<R> {

    /** Far below the number of locks at which Derby locks a whole table. */
    private static final int CHUNK = 1_000;

    private record Chunk<R>(List<Candidate<R>> good, List<RowCheck> bad) {

        boolean empty() {
            return good.isEmpty() && bad.isEmpty();
        }
    }

    private final Database database;
    private final long id;
    private final NewImport what;
    private final Plan<R> plan;
    private final Words words;
    private final ImportStore imports;
    private final RejectStore rejects;
    private final Progress progress;
    private final Map<String, Long> accepted = new HashMap<>();
    private final Set<String> namedOnly = new HashSet<>();
    private final MessageDigest content = Hashes.sha256();
    private final Set<String> classIds = new HashSet<>();
    private long lastRow;

    ImportJob(Database database, long id, NewImport what, Plan<R> plan, Words words, Progress progress) {
        this.database = database;
        this.id = id;
        this.what = what;
        this.plan = plan;
        this.words = words;
        this.imports = new ImportStore(database);
        this.rejects = new RejectStore(database);
        this.progress = progress;
    }

    /** The digest of everything staged, in order. */
    MessageDigest content() {
        return content;
    }

    /** The classes with a new version of a row. */
    Set<String> classIds() {
        return classIds;
    }

    /**
     * @throws CancelledException as soon as the cancellation is seen
     * @throws org.baoxue.roster.internal.file.FileRefusedException if the file as a whole cannot be imported
     */
    void stage(Path file, ArchiveLimits limits) throws IOException {
        progress.phase("检查文件 (checking the file)");
        try (RowSource source = RowSources.open(file, limits)) {
            Table table = Table.find(source, words, plan.reader().needs());
            imports.header(id, Cells.join(table.columns().headers()));
            progress.phase("读入 (reading)");
            stage(table, source.date1904());
        }
        if (what.full() && plan.missing().isPresent()) {
            progress.phase("核对缺失 (looking for missing rows)");
            flagMissing(plan.missing().get());
        }
    }

    private void stage(Table table, boolean date1904) {
        try (Lookahead<Chunk<R>> chunks = new Lookahead<>(() -> read(table, date1904))) {
            for (Chunk<R> chunk = chunks.next(); !chunk.empty(); chunk = chunks.next()) {
                if (progress.interrupted()) {
                    throw new CancelledException();
                }
                Chunk<R> now = chunk;
                Counts written = database.write(handle -> write(handle, now.good(), now.bad()));
                Counts sum = progress.counts();
                progress.counts(new Counts(
                        sum.read() + written.read(),
                        sum.accepted() + written.accepted(),
                        sum.rejected() + written.rejected(),
                        sum.unchanged() + written.unchanged(),
                        0));
            }
        }
    }

    private Chunk<R> read(Table table, boolean date1904) {
        List<Candidate<R>> good = new ArrayList<>(CHUNK);
        List<RowCheck> bad = new ArrayList<>();
        while (good.size() + bad.size() < CHUNK && table.rows().hasNext()) {
            RawRow row = table.rows().next();
            lastRow = Math.max(lastRow, row.number());
            if (!row.blank()) {
                RowCheck check = new RowCheck(row, table.columns(), words, date1904);
                read(check).ifPresentOrElse(good::add, () -> bad.add(check));
            }
        }
        return new Chunk<>(good, bad);
    }

    private Optional<Candidate<R>> read(RowCheck check) {
        Optional<R> row = plan.reader().read(check);
        if (row.isEmpty()) {
            check.child().ifPresent(child -> namedOnly.add(child.value()));
            return Optional.empty();
        }
        Long earlier =
                accepted.putIfAbsent(plan.table().key(row.get()), check.row().number());
        if (earlier != null) {
            Field named = check.cell(Field.ID_NUMBER).blank() ? Field.STUDENT_NUMBER : Field.ID_NUMBER;
            check.fault(named, "与第%d行重复 (the same as row %d)".formatted(earlier, earlier));
            return Optional.empty();
        }
        return Optional.of(new Candidate<>(check, row.get()));
    }

    private Counts write(Handle handle, List<Candidate<R>> good, List<RowCheck> bad) {
        List<Candidate<R>> complete = plan.completion().complete(handle, good);
        Map<String, Current> known = plan.table()
                .current(handle, complete.stream().map(Candidate::row).toList());
        List<Staged<R>> versions = new ArrayList<>();
        for (Candidate<R> candidate : complete) {
            String hash = Hashes.content(plan.table().content(candidate.row()));
            Current current = known.get(plan.table().key(candidate.row()));
            if (current == null || !current.equals(new Current(hash, Presence.LISTED))) {
                versions.add(new Staged<>(candidate.check().row().number(), candidate.row(), hash));
            }
        }
        add(handle, versions, Presence.LISTED);
        List<RowCheck> refused = new ArrayList<>(bad);
        good.stream().map(Candidate::check).filter(check -> !check.good()).forEach(refused::add);
        rejects.add(handle, id, refused.stream().map(Reject::of).toList());
        return new Counts(
                good.size() + bad.size(), versions.size(), refused.size(), complete.size() - versions.size(), 0);
    }

    private void add(Handle handle, List<Staged<R>> versions, Presence presence) {
        plan.table().add(handle, id, versions);
        for (Staged<R> version : versions) {
            String link = plan.table().key(version.row()) + version.contentHash() + presence;
            content.update(link.getBytes(StandardCharsets.UTF_8));
            plan.table().classId(version.row()).ifPresent(classIds::add);
        }
    }

    private void flagMissing(Plan.MissingRows<R> expected) {
        PersonTable<R> table = expected.table();
        List<String> absent = database.read(handle -> table.listed(handle, expected.range())).stream()
                .filter(child -> !accepted.containsKey(child) && !namedOnly.contains(child))
                .sorted()
                .toList();
        for (int from = 0; from < absent.size(); from += CHUNK) {
            if (progress.interrupted()) {
                throw new CancelledException();
            }
            List<String> some = absent.subList(from, Math.min(absent.size(), from + CHUNK));
            int flagged = database.write(handle -> flag(handle, table, some));
            Counts sum = progress.counts();
            progress.counts(
                    new Counts(sum.read(), sum.accepted(), sum.rejected(), sum.unchanged(), sum.missing() + flagged));
        }
    }

    private int flag(Handle handle, PersonTable<R> table, List<String> children) {
        List<Staged<R>> versions = new ArrayList<>(children.size());
        table.rows(handle, children, PersonTable.NEWEST).values().stream()
                .map(row -> table.missing(row, what.asOf()))
                .sorted(Comparator.comparing(table::key))
                .forEach(row -> versions.add(new Staged<>(++lastRow, row, Hashes.content(table.content(row)))));
        add(handle, versions, Presence.MISSING);
        return versions.size();
    }
}
