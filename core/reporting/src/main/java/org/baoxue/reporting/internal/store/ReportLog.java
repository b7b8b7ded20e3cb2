package org.baoxue.reporting.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoxue.casework.Verification.Damage;
import org.baoxue.casework.Verification.Fault;
import org.baoxue.casework.chain.CanonicalJson;
import org.baoxue.casework.chain.ChainCheck;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.chain.Commitment;
import org.baoxue.casework.chain.Links;
import org.baoxue.reporting.ReportId;
import org.baoxue.reporting.internal.cycle.Recorded;
import org.baoxue.reporting.internal.cycle.ReportCodec;
import org.baoxue.reporting.internal.cycle.ReportCodec.Encoded;
import org.baoxue.reporting.internal.cycle.ReportCourse.Made;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The events of reports in the database: hashed bodies, and personal words apart from them. */
final class ReportLog {

    private static final Links LINKS = Links.in("report_event", "report_id");

    private ReportLog() {}

    /** Personal words of an event. */
    public record Words(String reportId, long seq, String field, String salt, String words) {}

    private record At(String reportId, long seq) {}

    /** The last link; seq 0 if there is none. */
    static ChainCheck.Head head(Handle handle, ReportId id) {
        return LINKS.head(handle, id.value()).orElse(new ChainCheck.Head(0, ChainedEvent.ORIGIN));
    }

    /** The events of some reports, oldest first. */
    static Map<ReportId, List<Recorded>> entries(Handle handle, Collection<ReportId> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        List<String> ids = reports.stream().map(ReportId::value).toList();
        Map<At, Map<String, String>> words = words(handle, ids).stream()
                .collect(Collectors.groupingBy(
                        word -> new At(word.reportId(), word.seq()), Collectors.toMap(Words::field, Words::words)));
        Map<ReportId, List<Recorded>> entries = new TreeMap<>((a, b) -> a.duty().compareTo(b.duty()));
        for (ChainedEvent link : LINKS.of(handle, ids)) {
            entries.computeIfAbsent(ReportId.of(link.subject()), id -> new ArrayList<>())
                    .add(entry(link, words.getOrDefault(new At(link.subject(), link.seq()), Map.of())));
        }
        return entries;
    }

    private static Recorded entry(ChainedEvent link, Map<String, String> words) {
        JsonNode data = CanonicalJson.read(link.body()).path(ChainedEvent.DATA);
        return new Recorded(
                link.seq(),
                new Made(link.happenedAt(), link.actor(), link.policyHash()),
                ReportCodec.decode(link.kind(), data, words));
    }

    /** Appends an event after the head. */
    static ChainedEvent append(Handle handle, ReportId id, ChainCheck.Head head, Recorded recorded) {
        Encoded encoded = ReportCodec.encode(recorded.event());
        Made made = recorded.made();
        ChainedEvent link = ChainedEvent.link(
                new ChainedEvent.Envelope(
                        id.value(), recorded.seq(), made.at(), made.actor(), made.policyHash(), head.hash()),
                recorded.event().kind(),
                encoded.data());
        LINKS.append(handle, link);
        if (!encoded.personal().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("insert into report_personal (report_id, seq, field, salt, words)"
                    + " values (:report, :number, :field, :salt, :value)");
            for (Commitment commitment : encoded.personal()) {
                batch.bind("report", id.value())
                        .bind("number", link.seq())
                        .bindMethods(commitment)
                        .add();
            }
            batch.execute();
        }
        return link;
    }

    /** What is wrong with the log of a report and its words; nothing, if it is as it was written. */
    static List<Fault> faults(Handle handle, ReportId id, List<ChainCheck.Head> heads) {
        List<ChainedEvent> links = LINKS.of(handle, List.of(id.value()));
        List<Fault> faults = new ArrayList<>(ChainCheck.check(links, heads));
        for (Words words : words(handle, List.of(id.value()))) {
            boolean committed =
                    links.stream().filter(link -> link.seq() == words.seq()).anyMatch(link -> committed(link, words));
            if (!committed && faults.stream().noneMatch(fault -> fault.seq() == words.seq())) {
                faults.add(new Fault(
                        words.seq(),
                        Damage.ALTERED,
                        "第%1$d号事件的「%2$s」与承诺值不符 (the words of event %1$d do not match their commitment)"
                                .formatted(words.seq(), words.field())));
            }
        }
        return faults;
    }

    private static boolean committed(ChainedEvent link, Words words) {
        return new Commitment(words.field(), words.salt(), words.words()).in(link);
    }

    private static List<Words> words(Handle handle, List<String> ids) {
        return handle.createQuery("select report_id, seq, field, salt, words from report_personal"
                        + " where report_id in (<ids>) order by report_id, seq, field")
                .bindList("ids", ids)
                .mapTo(Words.class)
                .list();
    }
}
