package org.baoxue.policy.internal.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.Policies.InForce;
import org.baoxue.policy.Region;
import org.baoxue.policy.internal.reader.ReadRegion;
import org.baoxue.policy.internal.reader.RegionReader;
import org.baoxue.policy.internal.resolve.Snapshot;
import org.baoxue.policy.internal.tree.Findings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds policies of the past from the archive; the latest used are remembered by their hash. Thread-safe. */
public final class History {
    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final int REMEMBERED_REGIONS = 64;
    private static final int REMEMBERED_SNAPSHOTS = 16;

    private final Archive archive;
    private final Map<String, Region> regions = memory(REMEMBERED_REGIONS);
    private final Map<String, Snapshot> snapshots = memory(REMEMBERED_SNAPSHOTS);

    public History(Archive archive) {
        this.archive = archive;
    }

    /** What was in force since an instant, as {@code Policies.since} says. */
    public List<InForce> since(Instant from) {
        List<InForce> stretches = new ArrayList<>();
        List<PolicySet> sets = archive.since(from);
        if (sets.isEmpty() || sets.get(0).inForceSince().isAfter(from)) {
            stretches.add(new InForce(Instant.EPOCH, Snapshot.of(List.of(), List.of())));
        }
        for (PolicySet set : sets) {
            stretches.add(new InForce(set.inForceSince(), snapshot(set)));
        }
        return stretches;
    }

    /** Remembers a snapshot that was just built. */
    public void remember(Snapshot snapshot) {
        snapshots.put(snapshot.hash(), snapshot);
    }

    /** The regions of a set as far as this program can read them. */
    private List<Region> regions(List<RegionInForce> rows) {
        return rows.stream()
                .map(row -> region(row.contentHash()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** An archived text; empty, with an error in the log, if this program cannot read it. */
    public Optional<Region> region(String contentHash) {
        Region remembered = regions.get(contentHash);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Findings findings = new Findings();
        Optional<Region> read = archive.files(contentHash)
                .flatMap(files -> RegionReader.read(files, findings))
                .map(ReadRegion::region)
                .filter(region -> !findings.hasErrors());
        read.ifPresentOrElse(
                region -> regions.put(contentHash, region),
                () -> LOG.error(
                        "存档的地区文本 {} 无法读取 (an archived region cannot be read): {}", contentHash, findings.sorted()));
        return read;
    }

    /** A policy of the past. */
    public Snapshot snapshot(PolicySet set) {
        Snapshot remembered = snapshots.get(set.hash());
        if (remembered != null) {
            return remembered;
        }
        Snapshot rebuilt = Snapshot.of(
                regions(archive.regions(set.seq())), archive.settings(set.seq()), archive.bindings(set.seq()));
        if (!rebuilt.hash().equals(set.hash())) {
            LOG.error("政策 {} 不能从存档完整重建 (policy cannot be rebuilt whole from the archive)", set.hash());
        }
        snapshots.put(set.hash(), rebuilt);
        return rebuilt;
    }

    private static <V> Map<String, V> memory(int size) {
        return Collections.synchronizedMap(new LinkedHashMap<>(size, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > size;
            }
        });
    }
}
