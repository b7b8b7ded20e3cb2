package org.baoxue.casework.internal.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.access.PersonalField;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.responsibility.Assignment;
import org.baoxue.casework.responsibility.Assignment.State;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.Person;
import org.baoxue.casework.responsibility.TierName;
import org.baoxue.roster.ChildNames;

/**
 * A row of {@code responsibility}; a component is null where the column is. {@code sameKey} names person, charge and tier;
 * {@code ruleKey} and {@code tier} are empty where the plan has no tier.
 */
public record AssignmentRow(
        String assignmentId,
        String sameKey,
        int revision,
        String chargeKind,
        String chargeId,
        String unitId,
        String division,
        String residence,
        String person,
        String post,
        String phone,
        String personUnit,
        String account,
        String ruleKey,
        String model,
        String line,
        String tier,
        String policyHash,
        LocalDate firstDay,
        LocalDate lastDay,
        String recordedBy,
        Instant recordedAt,
        String fileName,
        LocalDate endedOn,
        String endedReason,
        String endedBy,
        String replacedBy) {

    /** The same after another row took its place. */
    AssignmentRow replacedBy(String id) {
        return new AssignmentRow(
                assignmentId,
                sameKey,
                revision,
                chargeKind,
                chargeId,
                unitId,
                division,
                residence,
                person,
                post,
                phone,
                personUnit,
                account,
                ruleKey,
                model,
                line,
                tier,
                policyHash,
                firstDay,
                lastDay,
                recordedBy,
                recordedAt,
                fileName,
                endedOn,
                endedReason,
                endedBy,
                id);
    }

    Charge charge() {
        return new Charge(Charge.Kind.valueOf(chargeKind), chargeId);
    }

    /** The places by which the gate judges it. */
    List<DivisionCode> places() {
        return Stream.of(division, residence)
                .filter(Objects::nonNull)
                .map(DivisionCode::new)
                .toList();
    }

    /** Last day on which it stands, as far as it is known. */
    Optional<LocalDate> until() {
        return Optional.ofNullable(endedOn == null ? lastDay : endedOn);
    }

    boolean replaced() {
        return replacedBy != null;
    }

    /** Whether it stood for a day at all; what was entered in error did not. */
    boolean everStood() {
        return !replaced() && until().filter(last -> last.isBefore(firstDay)).isEmpty();
    }

    boolean covers(LocalDate day) {
        return everStood()
                && !day.isBefore(firstDay)
                && until().filter(day::isAfter).isEmpty();
    }

    boolean overlaps(LocalDate first, Optional<LocalDate> last) {
        return everStood()
                && until().filter(first::isAfter).isEmpty()
                && last.filter(firstDay::isAfter).isEmpty();
    }

    /** Whether the other row says the same of the same. */
    boolean says(AssignmentRow other) {
        return post.equals(other.post)
                && phone.equals(other.phone)
                && Objects.equals(personUnit, other.personUnit)
                && Objects.equals(account, other.account)
                && Objects.equals(lastDay, other.lastDay);
    }

    State state(LocalDate today) {
        if (replaced()) {
            return State.REPLACED;
        }
        if (firstDay.isAfter(today) && endedOn == null) {
            return State.AHEAD;
        }
        if (covers(today)) {
            return State.STANDING;
        }
        return endedOn == null ? State.OVER : State.ENDED;
    }

    Person person(boolean readsPersons) {
        return new Person(
                readsPersons ? person : ChildNames.masked(person),
                post,
                readsPersons ? phone : PersonalField.PHONE.mask(phone),
                Optional.ofNullable(personUnit),
                Optional.ofNullable(account).filter(any -> readsPersons));
    }

    Optional<TierName> tierName() {
        return ruleKey.isEmpty()
                ? Optional.empty()
                : Optional.of(new TierName(
                        new RuleKey(ruleKey),
                        Optional.ofNullable(model),
                        Optional.ofNullable(line).map(Line::valueOf),
                        tier));
    }

    Assignment view(LocalDate today, boolean readsPersons, Optional<String> chargeName) {
        return new Assignment(
                assignmentId,
                charge(),
                chargeName,
                person(readsPersons),
                tierName(),
                firstDay,
                Optional.ofNullable(lastDay),
                recordedBy,
                recordedAt,
                Optional.of(fileName).filter(name -> !name.isEmpty()),
                Optional.ofNullable(endedOn)
                        .map(last -> new Assignment.Ending(last, readsPersons ? endedReason : "", endedBy)),
                state(today));
    }
}
