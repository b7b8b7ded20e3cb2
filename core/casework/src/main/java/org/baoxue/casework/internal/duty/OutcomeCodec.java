package org.baoxue.casework.internal.duty;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView.Outcome;
import org.baoxue.casework.chain.CanonicalJson;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.chain.Commitment;
import org.baoxue.casework.internal.duty.DutyWords.Said;

/**
 * The outcome of a duty as it is hashed. It repeats the whole duty, so that what is finished stands by itself when its rule,
 * unit or case is gone. The names used here are final.
 */
final class OutcomeCodec {

    /** The kind of event that makes a settled duty owed again. */
    static final String REOPENED = "reopened";

    /** The kind of event that passes a late duty up to the next tier. It settles nothing. */
    static final String ESCALATED = "escalated";

    private OutcomeCodec() {}

    static String kind(DutyState state) {
        return state.key();
    }

    static SortedMap<String, Object> settled(DutyRow duty, Instant at, Optional<Commitment> reason) {
        SortedMap<String, Object> data = new TreeMap<>();
        data.put("rule", duty.ruleKey());
        data.put("unit", duty.unitId());
        data.put("source", duty.derivedFrom());
        data.put("subject", duty.subject());
        data.put("trigger", duty.triggerId());
        data.put("since", duty.owedSince().toEpochMilli());
        data.put("first", duty.firstDay().toString());
        data.put("last", duty.lastDay().toString());
        if (duty.dueAt() != null) {
            data.put("due", duty.dueAt().toEpochMilli());
        }
        if (duty.dueWords() != null) {
            data.put("dueWords", duty.dueWords());
        }
        if (duty.dueAssumed()) {
            data.put("dueAssumed", true);
        }
        data.put("addressees", duty.addressees());
        data.put("unresolved", duty.unresolved());
        data.put("policy", duty.policyHash());
        if (duty.formKey() != null) {
            data.put("form", duty.formKey());
        }
        if (!duty.kind().equals(DutyKind.REPORT.name())) {
            data.put("kind", duty.kind());
        }
        if (!duty.words().isEmpty()) {
            data.put("words", duty.words());
        }
        data.put("at", at.toEpochMilli());
        reason.ifPresent(words -> words.into(data));
        return data;
    }

    /**
     * A late duty at the moment at which it was passed up.
     *
     * @param to the unit that it now concerns
     */
    static SortedMap<String, Object> escalated(DutyRow duty, Instant at, String to, Optional<Commitment> reason) {
        SortedMap<String, Object> data = settled(duty, at, reason);
        data.put("to", to);
        return data;
    }

    /** The tier that an event of the kind {@link #ESCALATED} tells of. */
    static TierRow tier(Said said) {
        ChainedEvent event = said.event();
        JsonNode data = CanonicalJson.read(event.body()).path("data");
        return new TierRow(
                event.subject(),
                event.seq(),
                data.path("to").textValue(),
                Instant.ofEpochMilli(data.path("at").longValue()),
                event.actor(),
                said.reason());
    }

    static SortedMap<String, Object> reopened(Instant at, Optional<Commitment> reason) {
        SortedMap<String, Object> data = new TreeMap<>();
        data.put("at", at.toEpochMilli());
        reason.ifPresent(words -> words.into(data));
        return data;
    }

    /** The settled duty that an event tells of. */
    static DutyRow row(Said said) {
        ChainedEvent event = said.event();
        JsonNode data = CanonicalJson.read(event.body()).path("data");
        DutyRow open = new DutyRow(
                event.subject(),
                data.path("rule").textValue(),
                data.path("unit").textValue(),
                data.path("source").textValue(),
                data.path("subject").textValue(),
                data.path("trigger").textValue(),
                Instant.ofEpochMilli(data.path("since").longValue()),
                LocalDate.parse(data.path("first").textValue()),
                LocalDate.parse(data.path("last").textValue()),
                data.has("due") ? Instant.ofEpochMilli(data.path("due").longValue()) : null,
                data.path("dueWords").textValue(),
                data.path("dueAssumed").booleanValue(),
                data.path("addressees").textValue(),
                data.path("unresolved").textValue(),
                data.path("policy").textValue(),
                data.path("form").textValue(),
                null,
                null,
                null,
                null,
                event.seq(),
                data.path("kind").asText(DutyKind.REPORT.name()),
                data.path("words").asText(""));
        Outcome outcome = new Outcome(Instant.ofEpochMilli(data.path("at").longValue()), event.actor(), said.reason());
        return open.settled(state(event.kind()), outcome, event.seq());
    }

    private static DutyState state(String kind) {
        for (DutyState state : DutyState.values()) {
            if (state.settled() && kind(state).equals(kind)) {
                return state;
            }
        }
        throw new IllegalStateException("no outcome: " + kind);
    }
}
