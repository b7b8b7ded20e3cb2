package org.baoxue.policy.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.policy.ArchivedRegion;
import org.baoxue.policy.PolicyChange;
import org.baoxue.policy.PolicyHistory;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionText;
import org.baoxue.policy.internal.archive.Archive;
import org.baoxue.policy.internal.archive.Changes;
import org.baoxue.policy.internal.archive.History;
import org.baoxue.policy.internal.archive.PolicySet;
import org.baoxue.policy.internal.archive.RegionInForce;
import org.baoxue.policy.internal.archive.SetRows;

/** The past, read from the archive. */
final class HistoryService implements PolicyHistory {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{6,64}");

    private final Reign reign;
    private final Archive archive;
    private final History history;
    private final SetRows rows;
    private final Changes changes;
    private final Worker worker;
    private final Gate gate;

    HistoryService(Reign reign, Archive archive, History history, SetRows rows, Worker worker, Gate gate) {
        this.reign = reign;
        this.archive = archive;
        this.history = history;
        this.rows = rows;
        this.changes = new Changes(rows, history);
        this.worker = worker;
        this.gate = gate;
    }

    @Override
    public Page<PolicyChange> changes(Actor actor, Optional<DivisionCode> division, PageRequest page) {
        gate.require(actor, Action.REGION_READ);
        return division.map(place -> changes.of(place, page)).orElseGet(() -> changes.all(page));
    }

    @Override
    public Page<ArchivedRegion> texts(Actor actor, String region, PageRequest page) {
        gate.require(actor, Action.REGION_READ);
        return page.of(rows.texts(region, page), rows.countTexts(region));
    }

    @Override
    public RegionText text(Actor actor, String region, Optional<String> hash) {
        gate.require(actor, Action.REGION_READ);
        String prefix = hash.map(HistoryService::checked)
                .or(() -> inForce(region).map(RegionInForce::contentHash))
                .orElse("");
        List<ArchivedRegion> found = rows.texts(region, prefix);
        if (found.isEmpty()) {
            throw new NotFound("地区 %s 没有%s文本 (the region has no such text)"
                    .formatted(region, hash.map(digits -> " " + digits + " 开头的").orElse("存档")));
        }
        if (hash.isPresent()) {
            onlyOne(found, ArchivedRegion::contentHash);
        }
        ArchivedRegion text = found.get(0);
        return new RegionText(
                text, new TreeMap<>(archive.files(text.contentHash()).orElseThrow()));
    }

    @Override
    public PolicySnapshot version(Actor actor, String hash) {
        gate.require(actor, Action.REGION_READ);
        String prefix = checked(hash);
        List<PolicySet> policies = rows.policies(prefix);
        List<ArchivedRegion> texts = rows.textsBeginning(prefix);
        List<String> hashes =
                new ArrayList<>(policies.stream().map(PolicySet::hash).toList());
        hashes.addAll(texts.stream().map(ArchivedRegion::contentHash).toList());
        if (hashes.isEmpty()) {
            throw new NotFound("没有 %s 开头的政策或地区文本 (no policy or text of a region has this hash)".formatted(prefix));
        }
        onlyOne(hashes, Function.identity());
        if (!policies.isEmpty()) {
            return history.snapshot(policies.get(0));
        }
        Region region = history.region(texts.get(0).contentHash())
                .orElseThrow(() ->
                        new Invalid("/hash", "本版程序读不了这一文本 (this program cannot read that text): " + hashes.get(0)));
        return worker.call(() -> reign.with(List.of(region)));
    }

    private Optional<RegionInForce> inForce(String region) {
        return worker.call(() -> Optional.ofNullable(reign.rows().get(region)));
    }

    private static String checked(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new Invalid(
                    "/hash", "应为哈希的前6至64位小写十六进制数字，实为 '%s' (the first 6 to 64 digits of a hash)".formatted(hash));
        }
        return hash;
    }

    private static <T> void onlyOne(List<T> found, Function<T, String> hash) {
        if (found.size() > 1) {
            throw new Invalid(
                    "/hash",
                    "不止一个，请多给几位 (more than one; give more digits): "
                            + String.join(" | ", found.stream().map(hash).toList()));
        }
    }
}
