package org.baoxue.casework.internal.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoxue.access.Condition;
import org.baoxue.casework.CaseAuditReport;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.ChainHead;
import org.baoxue.casework.Verification;
import org.baoxue.casework.chain.ChainCheck.Head;
import org.baoxue.casework.internal.log.CaseLog;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.storage.Database;

/** Walks over the chains of all cases in pieces, each in a short transaction of its own. Thread-safe. */
final class ChainAudit {

    private static final int PIECE = 200;

    private final Database database;
    private final CaseLog log = new CaseLog();

    ChainAudit(Database database) {
        this.database = database;
    }

    /** The heads of the projection, by case. */
    List<ChainHead> heads(Condition scope) {
        List<ChainHead> heads = new ArrayList<>();
        String last = "";
        while (true) {
            String after = last;
            List<ChainHead> piece = database.read(handle -> CaseFiles.headsAfter(handle, after, scope, PIECE));
            heads.addAll(piece);
            if (piece.size() < PIECE) {
                return heads;
            }
            last = piece.get(piece.size() - 1).caseId().value();
        }
    }

    CaseAuditReport verify(Condition scope, List<ChainHead> anchored) {
        long begun = System.nanoTime();
        Map<CaseId, List<Head>> expected = new LinkedHashMap<>();
        heads(scope).forEach(head -> add(expected, head));
        long anchors = join(expected, anchored);
        List<Verification> damaged = new ArrayList<>();
        long damagedTotal = 0;
        long events = 0;
        List<CaseId> cases = List.copyOf(expected.keySet());
        for (int from = 0; from < cases.size(); from += PIECE) {
            List<CaseId> piece = cases.subList(from, Math.min(from + PIECE, cases.size()));
            Map<CaseId, List<Head>> heads = piece.stream().collect(Collectors.toMap(id -> id, expected::get));
            for (Verification found : database.read(handle -> log.verify(handle, heads))) {
                events += found.events();
                if (!found.intact()) {
                    damagedTotal++;
                    if (damaged.size() < CaseAuditReport.LISTED) {
                        damaged.add(found);
                    }
                }
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new CaseAuditReport(cases.size(), events, anchors, took, damagedTotal, damaged);
    }

    /** Cases that are known elsewhere and gone here belong to nobody's scope any more: they are in everybody's. */
    private long join(Map<CaseId, List<Head>> expected, List<ChainHead> anchored) {
        List<CaseId> unknown = anchored.stream()
                .map(ChainHead::caseId)
                .filter(id -> !expected.containsKey(id))
                .toList();
        Map<CaseId, Boolean> there = new HashMap<>();
        for (int from = 0; from < unknown.size(); from += PIECE) {
            List<CaseId> piece = unknown.subList(from, Math.min(from + PIECE, unknown.size()));
            database.read(handle -> CaseFiles.existing(handle, piece)).forEach(id -> there.put(id, true));
        }
        long joined = 0;
        for (ChainHead head : anchored) {
            if (!there.containsKey(head.caseId())) {
                add(expected, head);
                joined++;
            }
        }
        return joined;
    }

    private static void add(Map<CaseId, List<Head>> expected, ChainHead head) {
        expected.computeIfAbsent(head.caseId(), any -> new ArrayList<>()).add(new Head(head.seq(), head.hash()));
    }
}
