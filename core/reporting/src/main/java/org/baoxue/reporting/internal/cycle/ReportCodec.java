package org.baoxue.reporting.internal.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.Personal;
import org.baoxue.casework.chain.Commitment;
import org.baoxue.casework.chain.DamagedEventException;
import org.baoxue.reporting.Owed;
import org.baoxue.reporting.internal.cycle.ReportEvent.Content;
import org.baoxue.reporting.internal.cycle.ReportEvent.Dispatched;
import org.baoxue.reporting.internal.cycle.ReportEvent.Drafted;
import org.baoxue.reporting.internal.cycle.ReportEvent.Received;
import org.baoxue.reporting.internal.cycle.ReportEvent.Returned;
import org.baoxue.reporting.internal.cycle.ReportEvent.Submitted;

/** Report events to plain values and back. The names used here are hashed and therefore final. */
public final class ReportCodec {

    private static final SecureRandom RANDOM = new SecureRandom();

    private ReportCodec() {}

    /**
     * An event as it is written.
     *
     * @param data what is hashed
     * @param personal what is kept apart
     */
    public record Encoded(SortedMap<String, Object> data, List<Commitment> personal) {}

    /** The event with fresh salts for its personal words. */
    public static Encoded encode(ReportEvent event) {
        SortedMap<String, Object> data = new TreeMap<>();
        List<Commitment> personal = new ArrayList<>();
        data.put("version", event.version());
        if (event instanceof Drafted drafted) {
            drafted(data, drafted);
            keep(data, personal, "reason", drafted.reason());
        } else if (event instanceof Submitted submitted) {
            submitted.due().ifPresent(due -> data.put("due", due.toEpochMilli()));
        } else if (event instanceof Dispatched step) {
            way(data, step.addressee(), step.medium(), step.on());
            keep(data, personal, "to", step.to());
        } else if (event instanceof Received step) {
            way(data, step.addressee(), step.medium(), step.on());
            keep(data, personal, "receipt", step.receipt());
        } else if (event instanceof Returned returned) {
            data.put("addressee", returned.addressee());
            keep(data, personal, "reason", returned.reason());
        }
        return new Encoded(data, List.copyOf(personal));
    }

    private static void drafted(SortedMap<String, Object> data, Drafted drafted) {
        Owed owed = drafted.owed();
        Content content = drafted.content();
        data.put("unit", owed.unit());
        data.put("rule", owed.rule().text());
        data.put("subject", owed.subject());
        data.put("trigger", owed.trigger());
        data.put("first", owed.first().toString());
        data.put("last", owed.last().toString());
        data.put("addressees", drafted.addressees());
        data.put("missing", drafted.missing().stream().map(UnitKind::name).toList());
        data.put("media", drafted.media().stream().map(Medium::name).sorted().toList());
        data.put("form", content.form().text());
        data.put("zero", content.zero());
        data.put("rows", content.rows());
        data.put("division", content.division().digits());
        data.put("policyDay", content.policyDay().toString());
        data.put("rosterSequence", content.rosterSequence());
        data.put("rosterHash", content.rosterHash());
        data.put("dataHash", content.dataHash());
        data.put("fileHash", content.fileHash());
    }

    private static void way(SortedMap<String, Object> data, String addressee, Medium medium, LocalDate on) {
        data.put("addressee", addressee);
        data.put("medium", medium.name());
        data.put("on", on.toString());
    }

    private static void keep(SortedMap<String, Object> data, List<Commitment> personal, String field, Personal words) {
        String known = words.text()
                .orElseThrow(() -> new IllegalArgumentException("erased words cannot be written: " + field));
        Commitment commitment = Commitment.to(field, known, RANDOM);
        personal.add(commitment);
        commitment.into(data);
    }

    /**
     * The event in the data of a body.
     *
     * @param words personal words by field; those missing were erased
     * @throws DamagedEventException if the data are not as {@link #encode} writes them
     */
    public static ReportEvent decode(String kind, JsonNode data, Map<String, String> words) {
        try {
            return new Reader(data, words).event(kind);
        } catch (RuntimeException e) {
            throw new DamagedEventException("报表事件无法读取 (an event of a report cannot be read): " + kind, e);
        }
    }

    private record Reader(JsonNode data, Map<String, String> words) {

        ReportEvent event(String kind) {
            int version = data.required("version").intValue();
            return switch (kind) {
                case "drafted" ->
                    new Drafted(version, owed(), texts("addressees"), missing(), media(), content(), words("reason"));
                case "submitted" -> new Submitted(version, due());
                case "dispatched" -> new Dispatched(version, text("addressee"), medium(), day("on"), words("to"));
                case "received" -> new Received(version, text("addressee"), medium(), day("on"), words("receipt"));
                case "returned" -> new Returned(version, text("addressee"), words("reason"));
                default -> throw new IllegalArgumentException("unknown kind " + kind);
            };
        }

        private Owed owed() {
            return new Owed(
                    text("unit"),
                    new RuleKey(text("rule")),
                    text("subject"),
                    text("trigger"),
                    day("first"),
                    day("last"));
        }

        private Content content() {
            return new Content(
                    new RuleKey(text("form")),
                    data.required("zero").booleanValue(),
                    data.required("rows").intValue(),
                    new DivisionCode(text("division")),
                    day("policyDay"),
                    data.required("rosterSequence").longValue(),
                    text("rosterHash"),
                    text("dataHash"),
                    text("fileHash"));
        }

        private String text(String field) {
            return data.required(field).textValue();
        }

        private LocalDate day(String field) {
            return LocalDate.parse(text(field));
        }

        private Optional<Instant> due() {
            return Optional.ofNullable(data.get("due")).map(JsonNode::longValue).map(Instant::ofEpochMilli);
        }

        private List<UnitKind> missing() {
            return texts("missing").stream().map(UnitKind::valueOf).toList();
        }

        private Medium medium() {
            return Medium.valueOf(text("medium"));
        }

        private Set<Medium> media() {
            return texts("media").stream().map(Medium::valueOf).collect(Collectors.toUnmodifiableSet());
        }

        private List<String> texts(String field) {
            List<String> texts = new ArrayList<>();
            data.required(field).forEach(item -> texts.add(item.textValue()));
            return texts;
        }

        private Personal words(String field) {
            return Optional.ofNullable(words.get(field))
                    .<Personal>map(Personal.Known::new)
                    .orElseGet(Personal.Erased::new);
        }
    }
}
