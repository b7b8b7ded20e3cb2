package org.baoxue.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.DutyView.Occasion;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildRange;
import org.baoxue.roster.RosterSlice;
import org.osgi.annotation.versioning.ProviderType;

/** What two policies make of the same facts at the same moment. Reads and writes nothing back. For one thread. */
@ProviderType
public interface Outlook {

    /**
     * What differs for the children of one range: their verdicts, and the duties that follow from their cases.
     *
     * @param slice what the lists say of the range, with a year of marks up to the day
     */
    Differences children(ChildRange range, RosterSlice slice);

    /** The duties of these units for their periods that differ, in the order of the units. */
    List<DutyDifference> units(Collection<String> units);

    /**
     * What differs, ordered by child.
     *
     * @param verdicts of children
     * @param duties that follow from cases
     */
    record Differences(List<VerdictDifference> verdicts, List<DutyDifference> duties) {
        public Differences {
            verdicts = List.copyOf(verdicts);
            duties = List.copyOf(duties);
        }
    }

    /**
     * A definition that a child meets under one policy and not, or otherwise, under the other.
     *
     * @param before as it stands by what is in force; empty if it is not met
     * @param after as it would stand
     * @param effect what becomes of the case
     * @param school unit of the school
     * @param classId unit of the class
     */
    record VerdictDifference(
            ChildId child,
            Concept concept,
            Optional<Verdict> before,
            Optional<Verdict> after,
            CaseEffect effect,
            String school,
            String classId) {}

    /**
     * A definition met.
     *
     * @param since first missed day that counts
     * @param reachedOn day on which it was met
     * @param rule the definition
     * @param place which of the child's places governs
     * @param division that place
     */
    record Verdict(LocalDate since, LocalDate reachedOn, RuleKey rule, Place place, DivisionCode division) {}

    /** What becomes of a case of suspected dropout. */
    enum CaseEffect {
        /** A case would be opened. */
        OPENS("将立案"),
        /** The case that is open stands by the policy that opened it. */
        STANDS("已立案，不变"),
        /** A case that is about to be opened would not be. */
        NOT_OPENED("不再立案"),
        /** No case, or one that a person decides on. */
        NONE("无");

        private final String chinese;

        CaseEffect(String chinese) {
            this.chinese = chinese;
        }

        /** For people. */
        public String chinese() {
            return chinese;
        }
    }

    /**
     * A duty, not settled, that is owed under one policy only or otherwise under the other.
     *
     * @param unit id of the unit that owes it
     * @param child whose case it follows from, if it does
     * @param before as it is owed; empty if it is not
     * @param after as it would be owed
     */
    record DutyDifference(
            DutyId id,
            RuleKey rule,
            String unit,
            Occasion occasion,
            Optional<ChildId> child,
            Optional<Terms> before,
            Optional<Terms> after) {}

    /**
     * How a duty is owed.
     *
     * @param due by when
     * @param addressees ids of the units that must receive it
     * @param unresolved kinds of addressee for which no unit is known
     * @param form the form to report on
     */
    record Terms(Due due, List<String> addressees, List<UnitKind> unresolved, Optional<RuleKey> form) {
        public Terms {
            addressees = List.copyOf(addressees);
            unresolved = List.copyOf(unresolved);
        }
    }
}
