package org.baoxue.casework.internal.responsibility;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.baoxue.access.Accounts;
import org.baoxue.access.Conflict;
import org.baoxue.access.ImportReport;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.internal.responsibility.Ledger.Outcome;
import org.baoxue.roster.Pseudonyms;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.jdbi.v3.core.Handle;

/**
 * Enters the assignments of a workbook, one file at a time. Each part is one short transaction; a file that was cut off
 * may come again, since what is known changes nothing.
 */
final class AssignmentImport {

    private static final int PART = 1_000;

    /**
     * Who imports what.
     *
     * @param scope in which the actor may enter assignments
     * @param actor account
     * @param at when
     * @param fileName the file
     */
    record Importer(ScopeFilter scope, String actor, Instant at, String fileName) {}

    private record Read(SheetRow row, Draft draft, String key) {}

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Database database;
    private final Roster roster;
    private final Ledger ledger;
    private final Pseudonyms pseudonyms;
    private final Accounts accounts;

    AssignmentImport(Database database, Roster roster, Ledger ledger, Pseudonyms pseudonyms, Accounts accounts) {
        this.database = database;
        this.roster = roster;
        this.ledger = ledger;
        this.pseudonyms = pseudonyms;
        this.accounts = accounts;
    }

    ImportReport run(Path file, Importer importer, UnitTree tree, Tiers tiers) {
        List<SheetRow> rows = AssignmentSheet.read(file, importer.fileName());
        List<Rejected> rejected = new ArrayList<>();
        RowReader reader = new RowReader(tree, pseudonyms, tiers, importer.scope(), usable(rows));
        List<RowReader.Named> named = rows.stream()
                .flatMap(row -> reader.charge(row, rejected).stream())
                .toList();
        Sites sites = Sites.of(
                tree, roster, named.stream().map(RowReader.Named::charge).collect(Collectors.toSet()));
        List<Read> read = named.stream()
                .flatMap(row -> reader.draft(row, sites, rejected).stream()
                        .map(draft -> new Read(row.row(), draft, ledger.key(draft))))
                .toList();
        Ledger.Author author =
                new Ledger.Author(importer.actor(), importer.at(), importer.fileName(), tiers.policyHash());
        Tally tally = entered(read, author, rejected);
        rejected.sort(Comparator.comparingInt(Rejected::row));
        return new ImportReport(rows.size(), tally.added, tally.changed, tally.unchanged, rejected);
    }

    private Set<String> usable(List<SheetRow> rows) {
        return accounts.usable(rows.stream()
                .flatMap(row -> Texts.account(row.text(SheetColumn.ACCOUNT)).stream())
                .collect(Collectors.toSet()));
    }

    private Tally entered(List<Read> read, Ledger.Author author, List<Rejected> rejected) {
        Tally tally = new Tally();
        lock.lock();
        try {
            Map<String, List<AssignmentRow>> known = new HashMap<>(database.read(handle -> ResponsibilityStore.ofKeys(
                    handle, read.stream().map(Read::key).toList())));
            Map<String, Integer> fromFile = new HashMap<>();
            List<Outcome.Entered> part = new ArrayList<>();
            for (Read one : read) {
                List<AssignmentRow> before = known.computeIfAbsent(one.key(), key -> new ArrayList<>());
                Outcome outcome = ledger.decide(one.key(), one.draft(), before, author);
                if (outcome instanceof Outcome.Refused refused) {
                    rejected.add(one.row().rejected(SheetColumn.FIRST, refused.reason()));
                } else if (outcome instanceof Outcome.Entered entered) {
                    Optional<Integer> twice =
                            entered.instead().map(AssignmentRow::assignmentId).map(fromFile::get);
                    if (twice.isPresent()) {
                        rejected.add(one.row()
                                .rejected(
                                        SheetColumn.FIRST,
                                        "与第%d行说的是同一责任而内容不同 (another row says it otherwise)".formatted(twice.get())));
                    } else {
                        fromFile.put(entered.row().assignmentId(), one.row().number());
                        learn(before, entered);
                        part.add(entered);
                        tally.count(entered);
                    }
                } else {
                    tally.unchanged++;
                }
                if (part.size() == PART) {
                    write(part);
                }
            }
            write(part);
            return tally;
        } finally {
            lock.unlock();
        }
    }

    /** What is known after a row was entered, for the rows that follow. */
    private static void learn(List<AssignmentRow> known, Outcome.Entered entered) {
        String id = entered.row().assignmentId();
        known.replaceAll(row -> entered.instead().filter(row::equals).isPresent() ? row.replacedBy(id) : row);
        known.add(entered.row());
    }

    private void write(List<Outcome.Entered> part) {
        try {
            database.write(handle -> {
                enter(handle, part);
                return part;
            });
        } catch (DuplicateKeyException e) {
            Conflict conflict = new Conflict("导入时有人登记了同一责任，请再导入一次 (someone else entered the same: import again)");
            conflict.initCause(e);
            throw conflict;
        }
        part.clear();
    }

    /**
     * @throws Conflict if a row that is to be replaced ended or was replaced meanwhile
     */
    static void enter(Handle handle, List<Outcome.Entered> entered) {
        for (Outcome.Entered one : entered) {
            one.instead()
                    .filter(row -> !ResponsibilityStore.replace(
                            handle, row.assignmentId(), one.row().assignmentId()))
                    .ifPresent(row -> {
                        throw new Conflict("该责任同时被人结束或更正，请再试 (someone else ended or replaced it)");
                    });
        }
        ResponsibilityStore.insert(
                handle, entered.stream().map(Outcome.Entered::row).toList());
    }

    private static final class Tally {
        private int added;
        private int changed;
        private int unchanged;

        private void count(Outcome.Entered entered) {
            if (entered.instead().isPresent()) {
                changed++;
            } else {
                added++;
            }
        }
    }
}
