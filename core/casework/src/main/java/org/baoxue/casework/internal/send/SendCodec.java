package org.baoxue.casework.internal.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.casework.Personal;
import org.baoxue.casework.chain.DamagedEventException;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.EndReason;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.casework.sendeducation.SendEvent.Ended;
import org.baoxue.casework.sendeducation.SendEvent.Explained;
import org.baoxue.casework.sendeducation.SendEvent.HandedOver;
import org.baoxue.casework.sendeducation.SendEvent.Planned;
import org.baoxue.casework.sendeducation.SendEvent.Retracted;
import org.baoxue.casework.sendeducation.SendEvent.Reviewed;
import org.baoxue.casework.sendeducation.SendEvent.TeachersAssigned;
import org.baoxue.casework.sendeducation.SendEvent.Tracked;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendEventKind;

/** Events of send-education to plain values and back. The names used here are hashed and therefore final. */
final class SendCodec {

    /** Field that names the entry that is corrected. */
    static final String CORRECTS = "corrects";

    /** The field that holds the group of children. */
    static final String GROUP = "group";

    /** Personal fields that tell of the disability. */
    static final Set<String> OF_DISABILITY = Set.of(GROUP, "disability", "needs", "goals", "account");

    private SendCodec() {}

    /** The event with fresh salts for its personal words. */
    static SendWriter encode(SendEvent event, Optional<Long> corrects) {
        SendWriter writer = new SendWriter();
        writer.put("on", event.on().toString());
        corrects.ifPresent(seq -> writer.put(CORRECTS, seq));
        switch (event.kind()) {
            case APPLIED -> applied(writer, (Applied) event);
            case ASSESSED -> assessed(writer, (Assessed) event);
            case PLANNED -> planned(writer, (Planned) event);
            case TEACHERS_ASSIGNED -> writer.people("teachers", ((TeachersAssigned) event).teachers());
            case VISITED -> visited(writer, (Visited) event);
            case TRACKED -> {
                writer.put("month", ((Tracked) event).month().toString());
                writer.put("account", ((Tracked) event).account());
            }
            case REVIEWED -> {
                writer.put("by", ((Reviewed) event).by().key());
                writer.put("remarks", ((Reviewed) event).remarks());
            }
            case EXPLAINED -> {
                writer.put("rule", ((Explained) event).rule().text());
                writer.put("period", ((Explained) event).period());
                writer.put("reason", ((Explained) event).reason());
            }
            case HANDED_OVER -> {
                writer.put("from", ((HandedOver) event).from());
                writer.put("to", ((HandedOver) event).to());
                writer.put("note", ((HandedOver) event).note());
            }
            case ENDED -> {
                writer.put("reason", ((Ended) event).reason().key());
                writer.put("note", ((Ended) event).note());
            }
            case RETRACTED -> writer.put("reason", ((Retracted) event).reason());
        }
        return writer;
    }

    /**
     * The event in the data of a body.
     *
     * @param words personal words by field; those missing were erased
     * @throws DamagedEventException if the data are not as {@link #encode} writes them
     */
    static SendEvent decode(String kind, JsonNode data, Map<String, Personal> words) {
        SendEventKind known = SendEventKind.ofKey(kind)
                .orElseThrow(() -> new DamagedEventException("未知事件类型 (unknown kind of event): " + kind));
        try {
            return decode(known, new SendReader(data, words));
        } catch (RuntimeException e) {
            throw new DamagedEventException("事件内容无法读取 (the event cannot be read): " + kind, e);
        }
    }

    private static SendEvent decode(SendEventKind kind, SendReader data) {
        return switch (kind) {
            case APPLIED ->
                new Applied(
                        data.day("on"),
                        data.constant("by", Party.values(), Party::key),
                        data.texts("to").stream()
                                .map(key -> SendReader.known(key, Party.values(), Party::key))
                                .collect(Collectors.toSet()),
                        data.text("school"),
                        data.words(GROUP).text().map(key -> SendReader.known(key, SendGroup.values(), SendGroup::key)),
                        data.words("note"));
            case ASSESSED ->
                new Assessed(
                        data.day("on"),
                        data.words("assessors"),
                        data.texts("looked"),
                        data.constant("conclusion", Conclusion.values(), Conclusion::key),
                        data.words("disability"),
                        data.optional("reviewBy").map(LocalDate::parse));
            case PLANNED ->
                new Planned(
                        data.day("on"),
                        data.day("until"),
                        data.words("needs"),
                        data.words("goals"),
                        data.texts("content"),
                        data.number("lessonsPerTerm"));
            case TEACHERS_ASSIGNED -> new TeachersAssigned(data.day("on"), data.people("teachers"));
            case VISITED ->
                new Visited(
                        data.day("on"),
                        LocalTime.parse(data.text("from")),
                        data.people("team"),
                        data.constant("place", SendPlace.values(), SendPlace::key),
                        data.texts("content"),
                        data.number("lessons"),
                        data.number("minutes"),
                        data.words("homework"),
                        data.words("training"),
                        data.flag("signed"));
            case TRACKED -> new Tracked(data.day("on"), YearMonth.parse(data.text("month")), data.words("account"));
            case REVIEWED ->
                new Reviewed(data.day("on"), data.constant("by", Party.values(), Party::key), data.words("remarks"));
            case EXPLAINED ->
                new Explained(
                        data.day("on"), new RuleKey(data.text("rule")), data.text("period"), data.words("reason"));
            case HANDED_OVER -> new HandedOver(data.day("on"), data.text("from"), data.text("to"), data.words("note"));
            case ENDED ->
                new Ended(
                        data.day("on"),
                        data.constant("reason", EndReason.values(), EndReason::key),
                        data.words("note"));
            case RETRACTED -> new Retracted(data.day("on"), data.words("reason"));
        };
    }

    private static void applied(SendWriter writer, Applied event) {
        writer.put("by", event.by().key());
        writer.texts("to", event.to().stream().map(Party::key).sorted().toList());
        writer.put("school", event.school());
        event.group().ifPresent(group -> writer.put(GROUP, Personal.of(group.key())));
        writer.put("note", event.note());
    }

    private static void assessed(SendWriter writer, Assessed event) {
        writer.put("assessors", event.assessors());
        writer.texts("looked", event.looked());
        writer.put("conclusion", event.conclusion().key());
        writer.put("disability", event.disability());
        event.reviewBy().ifPresent(day -> writer.put("reviewBy", day.toString()));
    }

    private static void planned(SendWriter writer, Planned event) {
        writer.put("until", event.until().toString());
        writer.put("needs", event.needs());
        writer.put("goals", event.goals());
        writer.texts("content", event.content());
        writer.put("lessonsPerTerm", (long) event.lessonsPerTerm());
    }

    private static void visited(SendWriter writer, Visited event) {
        writer.put("from", event.from().toString());
        writer.people("team", event.team());
        writer.put("place", event.place().key());
        writer.texts("content", event.content());
        writer.put("lessons", (long) event.lessons());
        writer.put("minutes", (long) event.minutes());
        writer.put("homework", event.homework());
        writer.put("training", event.training());
        writer.put("signed", Boolean.toString(event.signed()));
    }
}
