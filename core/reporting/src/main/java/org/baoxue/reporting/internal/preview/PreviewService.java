package org.baoxue.reporting.internal.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Units;
import org.baoxue.casework.Outlooks;
import org.baoxue.policy.Prospect;
import org.baoxue.policy.Region;
import org.baoxue.policy.Regions;
import org.baoxue.reporting.internal.preview.PreviewRun.What;
import org.baoxue.reporting.preview.ChildChange;
import org.baoxue.reporting.preview.DutyChange;
import org.baoxue.reporting.preview.PreviewId;
import org.baoxue.reporting.preview.PreviewRequest;
import org.baoxue.reporting.preview.PreviewState;
import org.baoxue.reporting.preview.PreviewStatus;
import org.baoxue.reporting.preview.PreviewSummary;
import org.baoxue.reporting.preview.Previews;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Roster;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Previews} with one worker; rows lie in a folder that the owner of the process alone may read. */
@Component(service = Previews.class)
public final class PreviewService implements Previews {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewService.class);
    private static final int KEPT = 16;
    private static final int WAITING = 8;
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int PIECE = 2_000;
    private static final long SECONDS_TO_STOP = 20;

    private final Gate gate;
    private final Audit audit;
    private final Units units;
    private final Regions regions;
    private final Roster roster;
    private final Outlooks outlooks;
    private final Clock clock;
    private final Path folder;
    private final int piece;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "baoxue-preview"));
    private final Map<PreviewId, Job> jobs = new LinkedHashMap<>();

    @Activate
    public PreviewService(
            @Reference Gate gate,
            @Reference Audit audit,
            @Reference Units units,
            @Reference Regions regions,
            @Reference Roster roster,
            @Reference Outlooks outlooks,
            @Reference Clock clock,
            BundleContext bundle) {
        this(
                gate,
                audit,
                units,
                regions,
                roster,
                outlooks,
                clock,
                bundle.getDataFile("previews").toPath(),
                PIECE);
    }

    /**
     * @param piece how many rows of the lists are read at a time, about
     */
    public PreviewService(
            Gate gate,
            Audit audit,
            Units units,
            Regions regions,
            Roster roster,
            Outlooks outlooks,
            Clock clock,
            Path folder,
            int piece) {
        this.gate = gate;
        this.audit = audit;
        this.units = units;
        this.regions = regions;
        this.roster = roster;
        this.outlooks = outlooks;
        this.clock = clock;
        this.folder = emptied(folder);
        this.piece = piece;
    }

    private static Path emptied(Path folder) {
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Deactivate
    public void close() {
        List<Job> all;
        synchronized (jobs) {
            all = List.copyOf(jobs.values());
            jobs.clear();
        }
        all.forEach(Job::drop);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("预演未能及时停止 (a dry run did not stop in time)");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public PreviewStatus start(Actor actor, PreviewRequest request) {
        gate.require(actor, Action.POLICY_PREVIEW);
        request.division().ifPresent(place -> gate.require(actor, Action.POLICY_PREVIEW, place));
        LocalDate today = LocalDate.now(clock);
        LocalDate day = request.day().orElse(today);
        if (day.isBefore(today) || day.isAfter(today.plusYears(1))) {
            throw new Invalid("/date", "预演日期应为今天至一年之内，实为 %s (from today on, within a year)".formatted(day));
        }
        if (request.regions().isEmpty()) {
            throw new Invalid("/file", "没有可预演的地区 (no region to try out)");
        }
        Prospect prospect = regions.prospect(request.regions());
        long sequence = roster.sequence();
        What what = new What(
                actor,
                prospect,
                gate.scope(actor, Action.DUTY_READ),
                request.division(),
                day,
                sequence,
                sequence == 0 ? "" : roster.hash(sequence));
        Job job = queue(what, request.regions().stream().map(Region::id).toList());
        audit.record(
                actor,
                Action.POLICY_PREVIEW,
                String.join(" ", job.status().regions()),
                "政策 (policy) %s → %s"
                        .formatted(
                                shortened(prospect.current().hash()),
                                shortened(prospect.next().hash())));
        worker.execute(() -> job.run(this::work, clock));
        return job.status();
    }

    private static String shortened(String hash) {
        return hash.substring(0, 12);
    }

    private Job queue(What what, List<String> ids) {
        synchronized (jobs) {
            clean();
            if (jobs.values().stream().filter(job -> !job.ended()).count() >= WAITING) {
                throw new Conflict("正在排队的预演过多，请稍后再试 (too many dry runs are waiting)");
            }
            byte[] name = new byte[8];
            random.nextBytes(name);
            PreviewId id = new PreviewId(HexFormat.of().formatHex(name));
            Job job = new Job(id, what, ids, clock.instant(), new Rows(folder), new Rows(folder));
            jobs.put(id, job);
            return job;
        }
    }

    /** Lets go what is old, and the oldest of too many. */
    private void clean() {
        Instant oldest = clock.instant().minus(LIFE);
        List<Job> go = new ArrayList<>(
                jobs.values().stream().filter(job -> job.endedBefore(oldest)).toList());
        List<Job> ended = jobs.values().stream()
                .filter(job -> job.ended() && !go.contains(job))
                .sorted(Comparator.comparing(job -> job.endedAt().orElse(Instant.MIN)))
                .toList();
        go.addAll(ended.subList(0, Math.max(0, ended.size() - KEPT + 1)));
        go.forEach(job -> {
            jobs.remove(job.id());
            job.drop();
        });
    }

    private PreviewSummary work(What what, Rows children, Rows duties, Progress progress) {
        return new PreviewRun(
                        what,
                        outlooks.begin(what.actor(), what.prospect(), what.day()),
                        roster,
                        units.tree(),
                        progress,
                        piece)
                .run(children, duties);
    }

    @Override
    public PreviewStatus status(Actor actor, PreviewId id) {
        return job(actor, id).status();
    }

    @Override
    public Page<ChildChange> children(Actor actor, PreviewId id, PageRequest page) {
        Rows rows = done(actor, id).children();
        List<ChildChange> found = rows.read(page.offset(), page.size()).stream()
                .map(RowText::child)
                .toList();
        Set<ChildId> ids = found.stream().map(ChildChange::child).collect(Collectors.toSet());
        Map<ChildId, Enrolment> enrolments = roster.enrolments(ids);
        Map<ChildId, Household> households = roster.households(ids);
        return page.of(
                found.stream()
                        .map(row -> row.named(name(actor, enrolments.get(row.child()), households.get(row.child()))))
                        .toList(),
                rows.count());
    }

    private static String name(Actor actor, Enrolment enrolment, Household household) {
        String name = enrolment != null ? enrolment.name() : household != null ? household.name() : "";
        return ChildNames.shown(actor.role(), name);
    }

    @Override
    public Page<DutyChange> duties(Actor actor, PreviewId id, PageRequest page) {
        Rows rows = done(actor, id).duties();
        return page.of(
                rows.read(page.offset(), page.size()).stream()
                        .map(RowText::duty)
                        .toList(),
                rows.count());
    }

    @Override
    public void discard(Actor actor, PreviewId id) {
        Job job = job(actor, id);
        synchronized (jobs) {
            jobs.remove(id);
        }
        job.drop();
    }

    private Job done(Actor actor, PreviewId id) {
        Job job = job(actor, id);
        PreviewState state = job.status().state();
        if (state != PreviewState.DONE) {
            throw new Conflict("预演「%s」，没有结果 (the dry run is not done)".formatted(state.chinese()));
        }
        return job;
    }

    private Job job(Actor actor, PreviewId id) {
        gate.require(actor, Action.POLICY_PREVIEW);
        synchronized (jobs) {
            clean();
            Job job = jobs.get(id);
            if (job == null || !job.isOf(actor)) {
                throw new NotFound("找不到预演 %s，或已过期 (no such dry run, or it has expired)".formatted(id));
            }
            return job;
        }
    }
}
