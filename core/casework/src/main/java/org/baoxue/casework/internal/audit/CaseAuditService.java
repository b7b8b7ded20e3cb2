package org.baoxue.casework.internal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Gate;
import org.baoxue.casework.CaseAudit;
import org.baoxue.casework.CaseAuditReport;
import org.baoxue.casework.ChainHead;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link CaseAudit} behind the gate; writes the anchor file of each day by itself. */
@Component(service = CaseAudit.class, immediate = true, configurationPid = AuditConfiguration.PID)
@Designate(ocd = AuditConfiguration.class)
public final class CaseAuditService implements CaseAudit {

    private static final Logger LOG = LoggerFactory.getLogger(CaseAuditService.class);
    private static final Duration LOOK = Duration.ofMinutes(10);
    private static final Condition ALL = new Condition("1 = 1", Map.of());

    private final Gate gate;
    private final Clock clock;
    private final ChainAudit chains;
    private final AnchorFolder folder;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "baoxue-anchors"));

    @Activate
    public CaseAuditService(
            @Reference Database database, @Reference Gate gate, @Reference Clock clock, AuditConfiguration settings) {
        this(database, gate, clock, folder(settings), LOOK);
    }

    /**
     * With a folder of one's own.
     *
     * @param look how often to see whether a new day has begun
     */
    public CaseAuditService(Database database, Gate gate, Clock clock, Path folder, Duration look) {
        this.gate = gate;
        this.clock = clock;
        this.chains = new ChainAudit(database);
        this.folder = new AnchorFolder(folder);
        var unused = thread.scheduleWithFixedDelay(this::anchorToday, 0, look.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Path folder(AuditConfiguration settings) {
        String configured = settings.anchors_folder().strip();
        return configured.isEmpty()
                ? Path.of(System.getProperty("karaf.data", "data"), "anchors")
                : Path.of(configured);
    }

    /** Ends the daily writing. */
    @Deactivate
    public void close() {
        thread.shutdownNow();
    }

    @Override
    public CaseAuditReport verify(Actor actor, List<ChainHead> anchored) {
        return chains.verify(scope(actor), anchored);
    }

    @Override
    public String anchors(Actor actor) {
        return AnchorText.of(clock.instant(), chains.heads(scope(actor)));
    }

    @Override
    public List<ChainHead> read(String anchorFile) {
        return AnchorText.read(anchorFile);
    }

    @Override
    public Optional<LocalDate> lastAnchored() {
        try {
            return folder.last();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Condition scope(Actor actor) {
        return CaseFiles.scope(gate.scope(actor, Action.AUDIT_READ));
    }

    // One failure must not end the daily writing.
    private void anchorToday() {
        try {
            folder.write(LocalDate.now(clock), () -> AnchorText.of(clock.instant(), chains.heads(ALL)));
        } catch (IOException | RuntimeException e) {
            LOG.warn("今日的链头无法写入锚定文件夹，稍后重试 (today's anchors cannot be written, will be tried again)", e);
        }
    }
}
