package org.baoxue.roster.internal.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportQuery;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.Imports;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.internal.Settings;
import org.baoxue.roster.internal.check.ChildIds;
import org.baoxue.roster.internal.column.Words;
import org.baoxue.roster.internal.store.Cells;
import org.baoxue.roster.internal.store.Counts;
import org.baoxue.roster.internal.store.ImportStore;
import org.baoxue.roster.internal.store.NewImport;
import org.baoxue.roster.internal.store.RejectStore;
import org.baoxue.storage.Database;
import org.baoxue.storage.InstallationSecret;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Imports} with one worker for each kind of list. */
@Component(service = Imports.class, configurationPid = Settings.PID)
@Designate(ocd = Settings.class)
public final class ImportService implements Imports {

    private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);
    private static final long SECONDS_TO_STOP = 20;

    private final Gate gate;
    private final Units units;
    private final Audit audit;
    private final Clock clock;
    private final Publisher publisher;
    private final Spool spool;
    private final ImportStore imports;
    private final RejectStore rejects;
    private final ImportRun run;
    private final Map<ListKind, ExecutorService> workers = new EnumMap<>(ListKind.class);
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(Threads.named("baoxue-roster-cleanup"));
    private final Future<?> sweeps;
    private final Map<ImportId, Progress> unfinished = new ConcurrentHashMap<>();

    @Activate
    public ImportService(
            @Reference Database database,
            @Reference InstallationSecret secret,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Audit audit,
            @Reference Clock clock,
            @Reference Publisher publisher,
            BundleContext bundle,
            Settings settings) {
        this(
                database,
                secret,
                gate,
                units,
                audit,
                clock,
                publisher,
                bundle.getDataFile("spool").toPath(),
                List.of(settings.column_aliases()),
                Duration.ofDays(settings.rejected_retention_days()));
    }

    public ImportService(
            Database database,
            InstallationSecret secret,
            Gate gate,
            Units units,
            Audit audit,
            Clock clock,
            Publisher publisher,
            Path spool,
            List<String> aliases,
            Duration retention) {
        this.gate = gate;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.publisher = publisher;
        this.spool = new Spool(spool);
        this.imports = new ImportStore(database);
        this.rejects = new RejectStore(database);
        Cleanup cleanup = new Cleanup(database, clock, retention);
        this.run = new ImportRun(database, publisher, units, new ChildIds(secret), Words.with(aliases), clock, cleanup);
        for (ListKind kind : ListKind.values()) {
            workers.put(kind, Executors.newSingleThreadExecutor(Threads.named("baoxue-import-" + kind.key())));
        }
        goOn();
        this.sweeps = sweeper.scheduleWithFixedDelay(() -> sweep(cleanup), 0, 1, TimeUnit.DAYS);
    }

    @Deactivate
    public void close() {
        List<ExecutorService> all = new ArrayList<>(workers.values());
        all.add(sweeper);
        sweeps.cancel(false);
        unfinished.values().forEach(Progress::stop);
        all.forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService each : all) {
                if (!each.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    LOG.warn("导入未能及时停止 (an import did not stop in time)");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ImportId start(Actor actor, ImportRequest request) {
        Unit unit = units.tree().get(request.unitId());
        gate.require(actor, Action.ROSTER_IMPORT, unit);
        if (request.asOf().isAfter(LocalDate.now(clock))) {
            throw new Invalid("/asOf", "名单日期 %s 晚于今天 (the day of the list lies ahead)".formatted(request.asOf()));
        }
        Spool.Taken taken = take(request.file());
        NewImport what = new NewImport(
                request.kind(),
                unit.id(),
                request.asOf(),
                request.full(),
                false,
                actor.name(),
                shortened(request.fileName()),
                taken.sha256(),
                clock.instant());
        ImportId id = queue(what, taken);
        Path kept = keep(id, taken.file());
        work(id, what.kind(), kept, progress -> run.run(id, what, kept, progress));
        return id;
    }

    private void work(ImportId id, ListKind kind, Path file, Consumer<Progress> task) {
        Progress progress = new Progress();
        unfinished.put(id, progress);
        workers.get(kind).execute(() -> {
            try {
                task.accept(progress);
            } finally {
                unfinished.remove(id);
                if (!progress.stopped()) {
                    spool.drop(file);
                }
            }
        });
    }

    // What an earlier process left; before any import of this one.
    private void goOn() {
        imports.requeued();
        List<ImportStatus> left = imports.unfinished();
        spool.retain(left.stream().map(ImportStatus::id).toList());
        for (ImportStatus each : left) {
            LOG.info("导入 {} 曾中断，现从头读入 (an import was cut off and is read again)", each.id());
            NewImport what = new NewImport(
                    each.kind(),
                    each.unitId(),
                    each.asOf(),
                    each.full(),
                    false,
                    each.by(),
                    each.fileName(),
                    each.fileSha256().orElse(""),
                    each.queuedAt());
            Path kept = spool.kept(each.id());
            work(each.id(), each.kind(), kept, progress -> run.again(each.id(), what, kept, progress));
        }
    }

    @Override
    public ImportStatus status(Actor actor, ImportId id) {
        Progress progress = unfinished.get(id);
        ImportStatus status = imports.find(id.value()).orElseThrow(() -> unknown(id));
        if (!covers(actor, status)) {
            throw unknown(id);
        }
        return status.state() == ImportState.RUNNING && progress != null ? running(status, progress) : status;
    }

    @Override
    public Page<ImportStatus> list(Actor actor, ImportQuery query) {
        return imports.list(query, gate.scope(actor, Action.ROSTER_READ).on("u.path"))
                .map(status -> {
                    Progress progress = unfinished.get(status.id());
                    return status.state() == ImportState.RUNNING && progress != null
                            ? running(status, progress)
                            : status;
                });
    }

    @Override
    public void cancel(Actor actor, ImportId id) {
        ImportStatus status = status(actor, id);
        gate.require(actor, Action.ROSTER_IMPORT, units.tree().get(status.unitId()));
        Progress progress = unfinished.get(id);
        if (progress != null) {
            progress.cancel();
            imports.cancelled(id.value(), CancelledException.REASON, clock.instant());
        }
    }

    @Override
    public InputStream rejected(Actor actor, ImportId id) {
        ImportStatus status = status(actor, id);
        gate.require(actor, Action.ROSTER_IMPORT, units.tree().get(status.unitId()));
        if (!status.state().ended() || rejects.after(id.value(), 0).isEmpty()) {
            throw new NotFound("导入 %s 没有可下载的退回行 (no rejected rows to download)".formatted(id));
        }
        audit.record(actor, Action.ROSTER_IMPORT, "import " + id, "下载退回行 (rejected rows downloaded)");
        List<String> headers = Cells.split(imports.header(id.value()).orElse(""));
        try {
            return spool.give(out -> RejectWorkbook.write(out, headers, rowNo -> rejects.after(id.value(), rowNo)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportId queue(NewImport what, Spool.Taken taken) {
        try {
            return publisher.queue(what);
        } catch (RuntimeException e) {
            spool.drop(taken.file());
            throw e;
        }
    }

    // Without its name a file does not outlive the process, which the import itself does not need.
    private Path keep(ImportId id, Path file) {
        try {
            return spool.keep(file, id);
        } catch (IOException e) {
            LOG.warn("导入 {} 的文件不能留存 (a file cannot be kept for the next start)", id, e);
            return file;
        }
    }

    private boolean covers(Actor actor, ImportStatus status) {
        return units.tree()
                .find(status.unitId())
                .filter(gate.scope(actor, Action.ROSTER_READ)::covers)
                .isPresent();
    }

    private Spool.Taken take(Path file) {
        try {
            return spool.take(file);
        } catch (NoSuchFileException e) {
            throw new Invalid("/file", "找不到文件 (no such file)");
        } catch (IOException e) {
            LOG.warn("名单文件无法读取 (a list file cannot be read)", e);
            throw new Invalid("/file", "文件无法读取 (the file cannot be read)");
        }
    }

    private static ImportStatus running(ImportStatus status, Progress progress) {
        Counts counts = progress.counts();
        return new ImportStatus(
                status.id(),
                status.kind(),
                status.unitId(),
                status.asOf(),
                status.full(),
                status.state(),
                progress.phase(),
                counts.read(),
                counts.accepted(),
                counts.rejected(),
                counts.unchanged(),
                counts.missing(),
                status.publishedSeq(),
                status.error(),
                status.by(),
                status.fileName(),
                status.fileSha256(),
                status.queuedAt(),
                status.startedAt(),
                status.finishedAt());
    }

    private static String shortened(String fileName) {
        int longest = 255;
        return fileName.length() <= longest ? fileName : fileName.substring(fileName.length() - longest);
    }

    private static NotFound unknown(ImportId id) {
        return new NotFound("找不到导入 %s (no such import)".formatted(id));
    }

    private static void sweep(Cleanup cleanup) {
        try {
            cleanup.sweep();
        } catch (RuntimeException e) {
            LOG.error("清理失败，明日再试 (cleanup failed, next try tomorrow)", e);
        }
    }
}
