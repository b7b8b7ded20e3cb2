package org.baoxue.casework.internal.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.casework.Personal;
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
import org.baoxue.casework.sendeducation.SendEntry;
import org.baoxue.casework.sendeducation.SendVerification;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of send-education in the database: hashed bodies, and personal words apart from them. */
public final class SendLog {

    private static final Logger LOG = LoggerFactory.getLogger(SendLog.class);

    static final Links LINKS = Links.in("sendedu_event", "child_id");

    /** A row of {@code sendedu_personal}; public, since JDBI makes it. */
    public record Words(String childId, long seq, String field, String salt, String words) {}

    private record At(String childId, long seq) {}

    /** Which personal words a reader sees. */
    enum Sight {
        EVERYTHING,
        /** All but what tells of the disability. */
        WITHOUT_DISABILITY,
        /** The group of children alone, by which plans say whom they speak of; for what is derived and shown to nobody. */
        GROUP,
        NOTHING;

        Personal see(Words words) {
            boolean shown =
                    switch (this) {
                        case EVERYTHING -> true;
                        case WITHOUT_DISABILITY -> !SendCodec.OF_DISABILITY.contains(words.field());
                        case GROUP -> words.field().equals(SendCodec.GROUP);
                        case NOTHING -> false;
                    };
            return shown ? new Personal.Known(words.words()) : new Personal.Withheld();
        }
    }

    /** The events of a file, oldest first; none if there is no such file. */
    List<SendEntry> entries(Handle handle, ChildId child, Sight sight) {
        return entries(handle, List.of(child), sight).getOrDefault(child, List.of());
    }

    /** The events of some files, oldest first. */
    Map<ChildId, List<SendEntry>> entries(Handle handle, Collection<ChildId> children, Sight sight) {
        if (children.isEmpty()) {
            return Map.of();
        }
        Map<At, Map<String, Personal>> words = words(handle, children).stream()
                .collect(Collectors.groupingBy(
                        word -> new At(word.childId(), word.seq()), Collectors.toMap(Words::field, sight::see)));
        return links(handle, children).stream()
                .collect(Collectors.groupingBy(
                        link -> new ChildId(link.subject()),
                        TreeMap::new,
                        Collectors.mapping(
                                link -> entry(link, words.getOrDefault(new At(link.subject(), link.seq()), Map.of())),
                                Collectors.toList())));
    }

    /** As {@link #entries}, but a file that cannot be read is left out and logged. */
    Map<ChildId, List<SendEntry>> readable(Handle handle, Collection<ChildId> children, Sight sight) {
        try {
            return entries(handle, children, sight);
        } catch (DamagedEventException e) {
            Map<ChildId, List<SendEntry>> readable = new TreeMap<>();
            for (ChildId child : children) {
                try {
                    readable.putAll(entries(handle, List.of(child), sight));
                } catch (DamagedEventException damaged) {
                    LOG.error("送教档案 {} 的记录已损坏，请校验 (the log of this file is damaged: verify it)", child, damaged);
                }
            }
            return readable;
        }
    }

    /** Appends an event under the next sequence. */
    ChainedEvent append(Handle handle, Envelope envelope, String kind, SendWriter event) {
        ChainedEvent link = ChainedEvent.link(envelope, kind, event.data());
        LINKS.append(handle, link);
        if (!event.personal().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("insert into sendedu_personal (child_id, seq, field, salt, words)"
                    + " values (:child, :number, :field, :salt, :value)");
            for (Commitment commitment : event.personal()) {
                batch.bind("child", link.subject())
                        .bind("number", link.seq())
                        .bindMethods(commitment)
                        .add();
            }
            batch.execute();
        }
        return link;
    }

    /** Compares the log with its hashes, its personal words with their commitments, and its end with the head. */
    SendVerification verify(Handle handle, ChildId child, Head head) {
        List<ChainedEvent> links = links(handle, List.of(child));
        List<Fault> faults = new ArrayList<>(ChainCheck.check(links, List.of(head)));
        Map<Long, ChainedEvent> bySeq =
                links.stream().collect(Collectors.toMap(ChainedEvent::seq, Function.identity()));
        for (Words words : words(handle, List.of(child))) {
            ChainedEvent link = bySeq.get(words.seq());
            boolean blamed = faults.stream().anyMatch(fault -> fault.seq() == words.seq());
            if (!blamed && link != null && !committed(link, words)) {
                faults.add(new Fault(
                        words.seq(),
                        Damage.ALTERED,
                        "第%d号事件的「%s」与承诺值不符 (the words of event %d do not match their commitment)"
                                .formatted(words.seq(), words.field(), words.seq())));
            }
        }
        return new SendVerification(child, links.size(), faults);
    }

    private static boolean committed(ChainedEvent link, Words words) {
        return new Commitment(words.field(), words.salt(), words.words()).in(link);
    }

    private static SendEntry entry(ChainedEvent link, Map<String, Personal> words) {
        JsonNode data = CanonicalJson.read(link.body()).path(ChainedEvent.DATA);
        return new SendEntry(
                link.seq(),
                link.happenedAt(),
                link.actor(),
                link.policyHash(),
                link.hash(),
                Optional.ofNullable(data.get(SendCodec.CORRECTS)).map(JsonNode::longValue),
                SendCodec.decode(link.kind(), data, words));
    }

    private static List<ChainedEvent> links(Handle handle, Collection<ChildId> children) {
        return LINKS.of(handle, children.stream().map(ChildId::value).toList());
    }

    private static List<Words> words(Handle handle, Collection<ChildId> children) {
        return handle.createQuery("select child_id, seq, field, salt, words from sendedu_personal"
                        + " where child_id in (<children>) order by child_id, seq, field")
                .bindList("children", children.stream().map(ChildId::value).toList())
                .mapTo(Words.class)
                .list();
    }
}
