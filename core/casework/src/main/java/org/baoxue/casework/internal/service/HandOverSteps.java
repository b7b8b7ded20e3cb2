package org.baoxue.casework.internal.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.GoverningPlace;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseCommand.HandOver;
import org.baoxue.casework.CaseCommand.Inquire;
import org.baoxue.casework.CaseEvent.HandOverOffered;
import org.baoxue.casework.CaseEvent.InquirySent;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.clock.Whereabouts;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.casework.internal.procedure.CaseRules;
import org.baoxue.casework.internal.procedure.Departure;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.Governing;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Roster;

/** Holds a hand-over against the plan of the place that governs the case, and against the places of the child. */
record HandOverSteps(CaseSteps steps, Roster roster) {

    /** As long as the column of the projection. */
    private static final int MAX_AUTHORITY = 200;

    /**
     * The event of an offer.
     *
     * @throws Invalid if the plan does not allow it, or the unit answers for none of the child's places
     */
    HandOverOffered offered(Actor actor, CaseView view, List<Recorded> events, HandOver command) {
        Unit issuer = steps.issuer(actor, command.issuer());
        ChildPlaces places = whereabouts(view.child());
        Governing governing = GoverningPlaces.of(steps.snapshot(), Fact.HAND_OVER, places, command.on())
                .orElseThrow(() -> new Invalid("/unit", "不知道该生的户籍地或居住地 (no place of the child is known)"));
        Unit receiver = receiver(command, governing);
        Place place = placeOf(receiver, governing, places);
        PolicyPlace where = places.at(place).orElseThrow();
        if (place == view.place() && where.division().equals(view.division())) {
            throw new Invalid(
                    "/unit",
                    "案件已按%s（%s）办理，不需移交 (the case goes by this place already)"
                            .formatted(where.division(), place.chinese()));
        }
        CaseRules rules = steps.rules(view, events, command.on());
        List<Departure> departures = new ArrayList<>(rules.departures(StepKind.HAND_OVER, issuer, command.on()));
        if (place != governing.place()) {
            departures.add(elsewhere(governing, receiver, place));
        }
        return new HandOverOffered(
                command.on(),
                receiver.id(),
                place,
                where.division(),
                command.document().map(number -> Words.plain("/document", number)),
                rules.ruleOf(StepKind.HAND_OVER),
                Words.required("/reason", command.account()),
                CaseSteps.explained(departures, command.deviation()));
    }

    /**
     * The event of an inquiry.
     *
     * @throws Invalid if the plan does not allow it
     */
    InquirySent inquired(Actor actor, CaseView view, List<Recorded> events, Inquire command) {
        Unit issuer = steps.issuer(actor, command.issuer());
        CaseRules rules = steps.rules(view, events, command.on());
        String authority = Words.plain("/authority", command.authority(), MAX_AUTHORITY);
        return new InquirySent(
                command.on(),
                authority,
                command.document().map(number -> Words.plain("/document", number)),
                rules.ruleOf(StepKind.HAND_OVER),
                Words.required("/reason", command.account()),
                CaseSteps.explained(rules.departures(StepKind.HAND_OVER, issuer, command.on()), command.deviation()));
    }

    private ChildPlaces whereabouts(ChildId child) {
        return Whereabouts.of(
                Optional.ofNullable(roster.enrolments(Set.of(child)).get(child)),
                Optional.ofNullable(roster.households(Set.of(child)).get(child)),
                steps.tree());
    }

    private Unit receiver(HandOver command, Governing governing) {
        if (command.unit().isPresent()) {
            String id = command.unit().get();
            return steps.tree()
                    .find(id)
                    .orElseThrow(() -> new Invalid(
                            "/unit",
                            "没有单位 %s；平台以外的请用「协查函」 (there is no such unit; ask places outside by an inquiry)"
                                    .formatted(id)));
        }
        return Optional.of(governing)
                .filter(Governing::named)
                .flatMap(known -> steps.tree()
                        .addressee(UnitKind.COUNTY_EDUCATION, known.where().division()))
                .orElseThrow(() -> new Invalid(
                        "/unit",
                        "%s没有平台内的教育局可移交，请写明接收单位，平台以外的请用「协查函」 (no bureau of that place is on the platform)"
                                .formatted(governing.where().division())));
    }

    /** Which of the child's places the unit answers for; the one that the plan names before others. */
    private static Place placeOf(Unit receiver, Governing governing, ChildPlaces places) {
        return Stream.concat(Stream.of(governing.place()), Arrays.stream(Place.values()))
                .filter(place -> places.at(place)
                        .filter(where -> answersFor(receiver, where))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "/unit",
                        "%s（%s）不管该生的户籍地、居住地或就读地 (this unit answers for no place of the child)"
                                .formatted(receiver.name(), receiver.division())));
    }

    private static boolean answersFor(Unit unit, PolicyPlace where) {
        return unit.servesDivision() && unit.division().contains(where.division());
    }

    private static boolean proposed(ResolvedRule<GoverningPlace> rule) {
        return rule.fields().get("place").origin() == Origin.PLATFORM_DEFAULT;
    }

    private static Departure elsewhere(Governing governing, Unit receiver, Place place) {
        return new Departure(
                "/unit",
                "应移交%s（%s），%s管的是%s%s (the plan names another place)"
                        .formatted(
                                governing.place().chinese(),
                                governing.where().division(),
                                receiver.name(),
                                place.chinese(),
                                governing
                                        .rule()
                                        .map(rule -> "：" + Sentences.cited(rule))
                                        .orElse("")),
                governing
                        .rule()
                        .filter(rule -> rule.strength() == Strength.MUST && !proposed(rule))
                        .isPresent());
    }
}
