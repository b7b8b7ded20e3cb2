package org.baoxue.roster.internal.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.internal.check.ChildIds;
import org.baoxue.roster.internal.check.Context;
import org.baoxue.roster.internal.column.Words;
import org.baoxue.roster.internal.file.ArchiveLimits;
import org.baoxue.roster.internal.file.FileRefusedException;
import org.baoxue.roster.internal.store.Hashes;
import org.baoxue.roster.internal.store.ImportStore;
import org.baoxue.roster.internal.store.NewImport;
import org.baoxue.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs imports from their turn to their end. */
final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    static final String CUT_OFF = "程序中途停止，没有任何行生效，请重新导入 (the process ended: nothing took effect, run the file again)";

    private final Database database;
    private final ImportStore imports;
    private final Publisher publisher;
    private final Units units;
    private final ChildIds ids;
    private final Words words;
    private final Clock clock;
    private final Cleanup cleanup;

    ImportRun(
            Database database,
            Publisher publisher,
            Units units,
            ChildIds ids,
            Words words,
            Clock clock,
            Cleanup cleanup) {
        this.database = database;
        this.imports = new ImportStore(database);
        this.publisher = publisher;
        this.units = units;
        this.ids = ids;
        this.words = words;
        this.clock = clock;
        this.cleanup = cleanup;
    }

    /** Runs an import that an earlier process left unfinished once more from its first row; its number stays the same. */
    void again(ImportId id, NewImport what, Path file, Progress progress) {
        cleanup.removeStaged(id.value());
        if (same(file, what.fileSha256())) {
            run(id, what, file, progress);
        } else {
            end(id, ImportState.ABORTED, CUT_OFF, progress);
        }
    }

    private static boolean same(Path file, String sha256) {
        try {
            return Hashes.of(file).equals(sha256);
        } catch (IOException e) {
            LOG.warn("留存的名单文件无法读取 (a kept file cannot be read)", e);
            return false;
        }
    }

    /** Runs one import to its end; every failure ends the import with its reason, but for the end of the service itself. */
    void run(ImportId id, NewImport what, Path file, Progress progress) {
        try {
            if (progress.interrupted()) {
                throw new CancelledException();
            }
            imports.started(id.value(), clock.instant());
            UnitTree tree = units.tree();
            refuseOlder(what);
            Unit importer = tree.get(what.unitId());
            Plan<?> plan = Plan.of(what.kind(), new Context(importer, tree, what.asOf(), ids));
            ImportJob<?> job = new ImportJob<>(database, id.value(), what, plan, words, progress);
            job.stage(file, ArchiveLimits.USUAL);
            imports.learn(plan.table());
            publish(job, id, what, progress);
        } catch (CancelledException e) {
            if (progress.stopped()) {
                return;
            }
            end(id, ImportState.ABORTED, e.getMessage(), progress);
        } catch (FileRefusedException | NotFound e) {
            end(id, ImportState.FAILED, e.getMessage(), progress);
        } catch (IOException e) {
            LOG.warn("导入 {} 读取失败 (import failed on reading)", id, e);
            end(id, ImportState.FAILED, "文件无法读取 (the file cannot be read)", progress);
        } catch (RuntimeException e) {
            if (progress.stopped()) {
                LOG.info("导入 {} 随程序停止而中断 (an import was cut off by the end of the service)", id, e);
                return;
            }
            LOG.error("导入 {} 失败 (import failed)", id, e);
            end(id, ImportState.FAILED, "程序或数据库故障，详见日志 (a fault of program or database: see the log)", progress);
        }
    }

    private void publish(ImportJob<?> job, ImportId id, NewImport what, Progress progress) {
        progress.phase("生效 (publishing)");
        if (progress.interrupted() || !publisher.publish(id, what, progress.counts(), job.content(), job.classIds())) {
            throw new CancelledException();
        }
    }

    // An older full list would flag as missing everyone who has come since.
    private void refuseOlder(NewImport what) {
        if (!what.full() || what.kind() == ListKind.ATTENDANCE) {
            return;
        }
        Optional<LocalDate> latest = imports.latestFull(what.kind(), what.unitId());
        if (latest.isPresent() && what.asOf().isBefore(latest.get())) {
            throw new FileRefusedException(
                    "名单日期 %s 早于已生效的全量名单 %s (older than the full list in force)".formatted(what.asOf(), latest.get()));
        }
    }

    private void end(ImportId id, ImportState state, String reason, Progress progress) {
        imports.ended(id.value(), state, reason, progress.counts(), clock.instant());
        cleanup.removeStaged(id.value());
    }
}
