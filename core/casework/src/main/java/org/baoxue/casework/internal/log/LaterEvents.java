package org.baoxue.casework.internal.log;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.ContactAttempted;
import org.baoxue.casework.CaseEvent.ContactLost;
import org.baoxue.casework.CaseEvent.Exited;
import org.baoxue.casework.CaseEvent.Placed;
import org.baoxue.casework.CaseEvent.Reopened;
import org.baoxue.casework.CaseEvent.SystemUpdated;
import org.baoxue.casework.CaseEventKind;
import org.baoxue.casework.CaseOpening;
import org.baoxue.casework.CaseOpening.NeverEnrolledOpened;
import org.baoxue.casework.CaseOpening.SuspicionOpened;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.ExternalSystem;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.Personal;
import org.baoxue.casework.ReopenCause;
import org.baoxue.roster.ChildId;

/** Events of 失学, contact, exits, placement and other systems: the part of {@link EventCodec} that is for them. */
final class LaterEvents {

    private static final String SEPARATOR = " ";
    private static final String YES = "yes";
    private static final String NO = "no";

    private LaterEvents() {}

    static void encode(EventWriter writer, CaseEvent event) {
        if (event instanceof NeverEnrolledOpened opened) {
            opened(writer, opened);
        } else if (event instanceof SuspicionOpened suspicion) {
            suspected(writer, suspicion);
        } else if (event instanceof ContactAttempted attempt) {
            writer.put("on", attempt.on());
            writer.put("reached", attempt.reached() ? YES : NO);
            writer.put("means", attempt.means());
            writer.put("account", attempt.account());
        } else if (event instanceof ContactLost lost) {
            writer.put("on", lost.on());
            writer.put("account", lost.account());
        } else if (event instanceof Exited exited) {
            writer.put("exit", exited.exit().key());
            writer.put("on", exited.on());
            exited.until().ifPresent(day -> writer.put("until", day));
            writer.put("proof", exited.proof());
            writer.put("account", exited.account());
        } else if (event instanceof Reopened reopened) {
            writer.put("noticedOn", reopened.noticedOn());
            writer.put("cause", reopened.cause().key());
            writer.put("lapses", String.join(SEPARATOR, reopened.lapses()));
        } else if (event instanceof Placed placed) {
            placed(writer, placed);
        } else if (event instanceof SystemUpdated updated) {
            writer.put("system", updated.system().key());
            writer.put("of", updated.of());
            writer.put("on", updated.on());
            updated.status().ifPresent(status -> writer.put("status", status));
        }
    }

    private static void opened(EventWriter writer, NeverEnrolledOpened event) {
        opened(writer, event, event.foundBy(), event.account());
        writer.put("foundOn", event.foundOn());
    }

    private static void suspected(EventWriter writer, SuspicionOpened event) {
        opened(writer, event, event.foundBy(), event.account());
        writer.put("since", event.since());
        writer.put("foundOn", event.foundOn());
        writer.put("school", event.school());
        writer.put("class", event.classId());
    }

    private static void opened(EventWriter writer, CaseOpening event, FoundBy foundBy, Personal account) {
        writer.put("child", event.child().value());
        writer.put("foundBy", foundBy.key());
        writer.put("place", event.place().name());
        writer.put("division", event.division().digits());
        event.household().ifPresent(place -> writer.put("household", place.digits()));
        event.residence().ifPresent(place -> writer.put("residence", place.digits()));
        writer.put("account", account);
    }

    private static void placed(EventWriter writer, Placed event) {
        writer.put("on", event.on());
        writer.put("to", event.to().key());
        event.classSize().ifPresent(pupils -> writer.put("classSize", (long) pupils));
        event.schoolClass().ifPresent(unit -> writer.put("schoolClass", unit));
        event.rule().ifPresent(rule -> writer.put("rule", rule.text()));
        writer.put("account", event.account());
        event.deviation().ifPresent(reason -> writer.put("deviation", reason));
    }

    static CaseEvent decode(CaseEventKind kind, EventReader data) {
        return switch (kind) {
            case NEVER_ENROLLED_OPENED ->
                new NeverEnrolledOpened(
                        new ChildId(data.text("child")),
                        data.day("foundOn"),
                        data.choice("foundBy", FoundBy.values(), FoundBy::key),
                        Place.valueOf(data.text("place")),
                        new DivisionCode(data.text("division")),
                        data.optional("household").map(DivisionCode::new),
                        data.optional("residence").map(DivisionCode::new),
                        data.words("account"));
            case SUSPICION_OPENED ->
                new SuspicionOpened(
                        new ChildId(data.text("child")),
                        data.day("since"),
                        data.day("foundOn"),
                        data.choice("foundBy", FoundBy.values(), FoundBy::key),
                        Place.valueOf(data.text("place")),
                        new DivisionCode(data.text("division")),
                        data.optional("household").map(DivisionCode::new),
                        data.optional("residence").map(DivisionCode::new),
                        data.text("school"),
                        data.text("class"),
                        data.words("account"));
            case CONTACT_ATTEMPTED ->
                new ContactAttempted(
                        data.day("on"),
                        data.choice("reached", new String[] {YES, NO}, Function.identity())
                                .equals(YES),
                        data.words("means"),
                        data.words("account"));
            case CONTACT_LOST -> new ContactLost(data.day("on"), data.words("account"));
            case EXITED ->
                new Exited(
                        data.choice("exit", ExitKind.values(), ExitKind::key),
                        data.day("on"),
                        data.optional("until").map(LocalDate::parse),
                        data.words("proof"),
                        data.words("account"));
            case REOPENED ->
                new Reopened(
                        data.day("noticedOn"),
                        data.choice("cause", ReopenCause.values(), ReopenCause::key),
                        lapses(data.text("lapses")));
            case PLACED ->
                new Placed(
                        data.day("on"),
                        data.choice("to", PlacementKind.values(), PlacementKind::key),
                        data.optionalNumber("classSize").map(Math::toIntExact),
                        data.optional("schoolClass"),
                        data.optional("rule").map(RuleKey::new),
                        data.words("account"),
                        data.optionalWords("deviation"));
            case SYSTEM_UPDATED ->
                new SystemUpdated(
                        data.choice("system", ExternalSystem.values(), ExternalSystem::key),
                        data.number("of"),
                        data.day("on"),
                        data.optional("status"));
            default -> throw new IllegalArgumentException("not one of these events: " + kind);
        };
    }

    private static List<String> lapses(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(SEPARATOR, -1));
    }
}
