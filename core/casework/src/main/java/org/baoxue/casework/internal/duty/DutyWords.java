package org.baoxue.casework.internal.duty;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.ErasableRows;
import org.baoxue.casework.chain.CanonicalJson;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.chain.Commitment;
import org.jdbi.v3.core.Handle;

/**
 * Why duties were settled, passed up or owed again. Only a salted commitment to these words is hashed; they lie apart and can
 * be erased. What was hashed as it stood, before they lay apart, is still read.
 */
public final class DutyWords {

    private static final String REASON = "reason";

    private static final SecureRandom RANDOM = new SecureRandom();

    private DutyWords() {}

    /** The words of one event; public, since JDBI makes it. */
    public record Row(String dutyId, long seq, String words) {}

    /** Which event. */
    record At(String duty, long seq) {}

    /** An event of a duty with its reason. */
    record Said(ChainedEvent event, String reason) {}

    /** A commitment to a reason; empty where there is none. */
    static Optional<Commitment> to(String reason) {
        return reason.isEmpty() ? Optional.empty() : Optional.of(Commitment.to(REASON, reason, RANDOM));
    }

    /** Keeps the words of an event. */
    static void keep(Handle handle, ChainedEvent event, Optional<Commitment> reason) {
        reason.ifPresent(words -> handle.createUpdate(
                        "insert into duty_words (duty_id, seq, field, salt, words) values (:duty, :number, :field, :salt,"
                                + " :value)")
                .bind("duty", event.subject())
                .bind("number", event.seq())
                .bindMethods(words)
                .execute());
    }

    /** The words of the events of some sources. */
    static Map<At, String> of(Handle handle, Collection<String> sources) {
        Map<At, String> words = new HashMap<>();
        handle.createQuery("select w.duty_id, w.seq, w.words from duty_event e join duty_words w"
                        + " on w.duty_id = e.duty_id and w.seq = e.seq where e.derived_from in (<sources>)")
                .bindList("sources", List.copyOf(sources))
                .mapTo(Row.class)
                .forEach(row -> words.put(new At(row.dutyId(), row.seq()), row.words()));
        return words;
    }

    static Said said(ChainedEvent event, Map<At, String> words) {
        JsonNode reason =
                CanonicalJson.read(event.body()).path(ChainedEvent.DATA).path(REASON);
        return new Said(
                event,
                reason.isObject()
                        ? words.getOrDefault(new At(event.subject(), event.seq()), ErasableRows.ERASED)
                        : reason.asText(""));
    }

    /** Of duties settled long ago, not of a child with an open case. */
    public static ErasableRows settledLongAgo() {
        String left = "exists (select 1 from duty_words w where w.duty_id = x.duty_id)";
        return new ErasableRows(
                "duties",
                "任务办结、上交的说明",
                "duty x left join unit u on u.id = x.unit_id",
                "x.outcome is not null and x.outcome_at < :start"
                        + " and not exists (select 1 from case_file c join case_file n on n.open_child_id = c.child_id where c.case_id = x.subject)"
                        + " and not exists (select 1 from case_file n where n.open_child_id = x.subject)",
                left,
                filter -> filter.on("u.path"),
                List.of(
                        "update duty set outcome_reason = :erased where duty_id in (select x.duty_id <due> and " + left
                                + ")",
                        "delete from duty_words where duty_id in (select x.duty_id <due>)"));
    }
}
