package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Voice;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.GoverningPlace;
import org.baoxue.api.policy.rule.Place;

/**
 * Says which of a child's three places governs a kind of fact. Asked is the plan of the school's place or, for a child
 * without a school, that of the 户籍, failing that of the residence. Where it names a place that is not known of the child,
 * the place that was asked governs.
 */
public final class GoverningPlaces {

    private GoverningPlaces() {}

    /**
     * Where a child belongs, as far as it is known.
     *
     * @param household place of the 户籍
     * @param residence where the child lives
     * @param school place of the school, with the school
     */
    public record ChildPlaces(
            Optional<DivisionCode> household, Optional<DivisionCode> residence, Optional<PolicyPlace> school) {

        /** One of the three. */
        public Optional<PolicyPlace> at(Place place) {
            return switch (place) {
                case HOUSEHOLD -> household.map(PolicyPlace::of);
                case RESIDENCE -> residence.map(PolicyPlace::of);
                case SCHOOL -> school;
            };
        }
    }

    /**
     * Whose rules hold for one kind of fact.
     *
     * @param fact the kind of fact
     * @param place which of the child's places governs
     * @param where that place; its policy holds
     * @param asked the place whose plan says so
     * @param rule what that plan says; empty if no layer speaks of this kind of fact
     * @param named whether the plan names this place, rather than one that is not known of the child
     * @param approver place whose township must approve, if the plan asks for it and the place is known
     */
    public record Governing(
            Fact fact,
            Place place,
            PolicyPlace where,
            Place asked,
            Optional<ResolvedRule<GoverningPlace>> rule,
            boolean named,
            Optional<DivisionCode> approver) {

        /** Who said the place: the strongest of those who did. */
        public Optional<Voice> voice() {
            return rule.flatMap(found -> found.voices().stream()
                    .filter(voice -> voice.statement().fields().containsKey("place"))
                    .reduce((weaker, stronger) -> stronger));
        }
    }

    /** The governing place on a day; empty if no place of the child is known. */
    public static Optional<Governing> of(PolicySnapshot policy, Fact fact, ChildPlaces child, LocalDate day) {
        return Stream.of(Place.SCHOOL, Place.HOUSEHOLD, Place.RESIDENCE)
                .filter(place -> child.at(place).isPresent())
                .findFirst()
                .map(asked -> asked(policy, fact, child, asked, day));
    }

    private static Governing asked(PolicySnapshot policy, Fact fact, ChildPlaces child, Place asked, LocalDate day) {
        PolicyPlace home = child.at(asked).orElseThrow();
        Optional<ResolvedRule<GoverningPlace>> rule = policy.resolve(home, day).rules(GoverningPlace.class).stream()
                .filter(candidate -> candidate.rule().fact() == fact)
                .findFirst();
        Place wanted = rule.map(found -> found.rule().place()).orElse(asked);
        boolean known = child.at(wanted).isPresent();
        return new Governing(
                fact,
                known ? wanted : asked,
                child.at(wanted).orElse(home),
                asked,
                rule,
                known,
                rule.flatMap(found -> found.rule().approval())
                        .flatMap(child::at)
                        .map(PolicyPlace::division));
    }
}
