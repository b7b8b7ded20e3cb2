package org.baoxue.casework.internal.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.Personal;
import org.baoxue.casework.Verification;
import org.baoxue.casework.Verification.Damage;
import org.baoxue.casework.Verification.Fault;
import org.baoxue.casework.chain.CanonicalJson;
import org.baoxue.casework.chain.ChainCheck;
import org.baoxue.casework.chain.ChainCheck.Head;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.chain.ChainedEvent.Envelope;
import org.baoxue.casework.chain.Commitment;
import org.baoxue.casework.chain.DamagedEventException;
import org.baoxue.casework.chain.Links;
import org.baoxue.casework.internal.log.EventCodec.Encoded;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of cases in the database: hashed bodies, and personal words apart from them. */
public final class CaseLog {

    private static final Logger LOG = LoggerFactory.getLogger(CaseLog.class);

    /** A row of {@code case_personal}; public, since JDBI makes it. */
    public record Words(String caseId, long seq, String field, String salt, String words) {}

    private record At(String caseId, long seq) {}

    /** The events of a case, oldest first; none if there is no such case. */
    public List<CaseEntry> entries(Handle handle, CaseId id) {
        return entries(handle, List.of(id)).getOrDefault(id, List.of());
    }

    /** The events of a case without their personal words. */
    public List<CaseEntry> withheld(Handle handle, CaseId id) {
        return entries(handle, List.of(id), word -> new Personal.Withheld()).getOrDefault(id, List.of());
    }

    /** The events of a case with all personal words left in the database, for those who only count and fold them. */
    public List<CaseEntry> wordless(Handle handle, CaseId id) {
        return links(handle, List.of(id)).stream()
                .map(link -> entry(link, Map.of()))
                .toList();
    }

    /** The events of some cases, oldest first. */
    public Map<CaseId, List<CaseEntry>> entries(Handle handle, Collection<CaseId> cases) {
        return entries(handle, cases, word -> new Personal.Known(word.words()));
    }

    /** As {@link #entries}, but a case that cannot be read is left out and logged. */
    public Map<CaseId, List<CaseEntry>> readable(Handle handle, Collection<CaseId> cases) {
        try {
            return entries(handle, cases);
        } catch (DamagedEventException e) {
            Map<CaseId, List<CaseEntry>> readable = new TreeMap<>();
            for (CaseId id : cases) {
                try {
                    readable.putAll(entries(handle, List.of(id)));
                } catch (DamagedEventException damaged) {
                    LOG.error("案件 {} 的日志已损坏，请核验 (the log of this case is damaged: verify it)", id, damaged);
                }
            }
            return readable;
        }
    }

    private static Map<CaseId, List<CaseEntry>> entries(
            Handle handle, Collection<CaseId> cases, Function<Words, Personal> shown) {
        Map<At, Map<String, Personal>> words = words(handle, cases).stream()
                .collect(Collectors.groupingBy(
                        word -> new At(word.caseId(), word.seq()), Collectors.toMap(Words::field, shown)));
        return links(handle, cases).stream()
                .collect(Collectors.groupingBy(
                        link -> new CaseId(link.subject()),
                        TreeMap::new,
                        Collectors.mapping(
                                link -> entry(link, words.getOrDefault(new At(link.subject(), link.seq()), Map.of())),
                                Collectors.toList())));
    }

    /** Appends an event under the next sequence. */
    public ChainedEvent append(Handle handle, Envelope envelope, String kind, Encoded event) {
        ChainedEvent link = ChainedEvent.link(envelope, kind, event.data());
        Links.OF_CASES.append(handle, link);
        if (!event.personal().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("insert into case_personal (case_id, seq, field, salt, words)"
                    + " values (:case, :number, :field, :salt, :value)");
            for (Commitment commitment : event.personal()) {
                batch.bind("case", link.subject())
                        .bind("number", link.seq())
                        .bindMethods(commitment)
                        .add();
            }
            batch.execute();
        }
        return link;
    }

    /** Compares the log with its hashes, its personal words with their commitments, and its end with the heads. */
    public Verification verify(Handle handle, CaseId id, List<Head> heads) {
        return verify(handle, Map.of(id, heads)).get(0);
    }

    /** As {@link #verify(Handle, CaseId, List)} for some cases with their heads, in the order of their ids. */
    public List<Verification> verify(Handle handle, Map<CaseId, List<Head>> heads) {
        Map<String, List<ChainedEvent>> links =
                links(handle, heads.keySet()).stream().collect(Collectors.groupingBy(ChainedEvent::subject));
        Map<String, List<Words>> words =
                words(handle, heads.keySet()).stream().collect(Collectors.groupingBy(Words::caseId));
        return new TreeMap<>(heads)
                .entrySet().stream()
                        .map(entry -> verify(
                                entry.getKey(),
                                links.getOrDefault(entry.getKey().value(), List.of()),
                                words.getOrDefault(entry.getKey().value(), List.of()),
                                entry.getValue()))
                        .toList();
    }

    private static Verification verify(CaseId id, List<ChainedEvent> links, List<Words> personal, List<Head> heads) {
        List<Fault> faults = new ArrayList<>(ChainCheck.check(links, heads));
        Map<Long, ChainedEvent> bySeq = links.stream().collect(Collectors.toMap(ChainedEvent::seq, link -> link));
        for (Words words : personal) {
            boolean blamed = faults.stream().anyMatch(fault -> fault.seq() == words.seq());
            ChainedEvent link = bySeq.get(words.seq());
            if (!blamed && link == null) {
                faults.add(new Fault(
                        words.seq(),
                        Damage.CUT_OFF,
                        "第%d号事件被截断，只剩其文字 (event %d was cut off, its words remain)"
                                .formatted(words.seq(), words.seq())));
            } else if (!blamed && !committed(link, words)) {
                faults.add(new Fault(
                        words.seq(),
                        Damage.ALTERED,
                        "第%d号事件的「%s」与承诺值不符 (the words of event %d do not match their commitment)"
                                .formatted(words.seq(), words.field(), words.seq())));
            }
        }
        return new Verification(id, links.size(), faults);
    }

    private static boolean committed(ChainedEvent link, Words words) {
        return new Commitment(words.field(), words.salt(), words.words()).in(link);
    }

    private static CaseEntry entry(ChainedEvent link, Map<String, Personal> words) {
        JsonNode data = CanonicalJson.read(link.body()).path(ChainedEvent.DATA);
        return new CaseEntry(
                link.seq(),
                link.happenedAt(),
                link.actor(),
                link.policyHash(),
                link.hash(),
                EventCodec.decode(link.kind(), data, words));
    }

    private static List<ChainedEvent> links(Handle handle, Collection<CaseId> cases) {
        return Links.OF_CASES.of(handle, cases.stream().map(CaseId::value).toList());
    }

    private static List<Words> words(Handle handle, Collection<CaseId> cases) {
        return handle.createQuery(
                        "select case_id, seq, field, salt, words from case_personal"
                                + " --DERBY-PROPERTIES constraint=case_personal_pk\n where case_id in (<cases>) order by case_id, seq, field")
                .bindList("cases", cases.stream().map(CaseId::value).toList())
                .mapTo(Words.class)
                .list();
    }
}
