package org.baoxue.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.roster.ChildId;

/** How a case begins: 失学 and 辍学 enter by doors of their own. Days are days in Asia/Shanghai. */
public sealed interface CaseOpening extends CaseEvent {

    /** Whose case it is. */
    ChildId child();

    /** Which of the child's places governs. */
    Place place();

    /** The governing place. */
    DivisionCode division();

    /** Place of the 户籍, where known. */
    Optional<DivisionCode> household();

    /** Where the child lives, where known. */
    Optional<DivisionCode> residence();

    /** Unit of the school that the child left; empty for a child who never had one. */
    default Optional<String> schoolUnit() {
        return Optional.empty();
    }

    /** Unit of the class that the child left; empty for a child who never had one. */
    default Optional<String> classUnit() {
        return Optional.empty();
    }

    /** The definition that was met; empty where a person judged. */
    default Optional<RuleKey> definition() {
        return Optional.empty();
    }

    /** First day that counts. */
    LocalDate firstDay();

    /** Day from which the case stands. */
    LocalDate standsFrom();

    /** The beginning of a case of a child who has a school. */
    sealed interface FromSchool extends CaseOpening {

        /** Unit of the school. */
        String school();

        /** Unit of the class. */
        String classId();

        @Override
        default Optional<String> schoolUnit() {
            return Optional.of(school());
        }

        @Override
        default Optional<String> classUnit() {
            return Optional.of(classId());
        }
    }

    /**
     * The clock found a definition met.
     *
     * @param child whose case it is
     * @param since first missed day that counts
     * @param reachedOn day on which the definition was met
     * @param rule the definition
     * @param place which of the child's places governed
     * @param division the governing place
     * @param household place of the 户籍, where known
     * @param residence where the child lives, where known
     * @param school unit of the school
     * @param classId unit of the class
     */
    record SuspectedOpened(
            ChildId child,
            LocalDate since,
            LocalDate reachedOn,
            RuleKey rule,
            Place place,
            DivisionCode division,
            Optional<DivisionCode> household,
            Optional<DivisionCode> residence,
            String school,
            String classId)
            implements FromSchool {
        @Override
        public Optional<RuleKey> definition() {
            return Optional.of(rule);
        }

        @Override
        public LocalDate firstDay() {
            return since;
        }

        @Override
        public LocalDate standsFrom() {
            return reachedOn;
        }
    }

    /**
     * A person judged that a child may have left school, where no definition was met or no plan has any.
     *
     * @param child whose case it is
     * @param since first missed day
     * @param foundOn day of the judgement
     * @param foundBy by which kind of work
     * @param place which of the child's places governed
     * @param division the governing place
     * @param household place of the 户籍, where known
     * @param residence where the child lives, where known
     * @param school unit of the school
     * @param classId unit of the class
     * @param account what was found
     */
    record SuspicionOpened(
            ChildId child,
            LocalDate since,
            LocalDate foundOn,
            FoundBy foundBy,
            Place place,
            DivisionCode division,
            Optional<DivisionCode> household,
            Optional<DivisionCode> residence,
            String school,
            String classId,
            Personal account)
            implements FromSchool {
        @Override
        public LocalDate firstDay() {
            return since;
        }

        @Override
        public LocalDate standsFrom() {
            return foundOn;
        }
    }

    /**
     * A child of school age was found who is listed in no school (失学).
     *
     * @param child whose case it is
     * @param foundOn the day
     * @param foundBy by which kind of work
     * @param place which of the child's places governs
     * @param division the governing place
     * @param household place of the 户籍, where known
     * @param residence where the child lives, where known
     * @param account what was found
     */
    record NeverEnrolledOpened(
            ChildId child,
            LocalDate foundOn,
            FoundBy foundBy,
            Place place,
            DivisionCode division,
            Optional<DivisionCode> household,
            Optional<DivisionCode> residence,
            Personal account)
            implements CaseOpening {
        @Override
        public LocalDate firstDay() {
            return foundOn;
        }

        @Override
        public LocalDate standsFrom() {
            return foundOn;
        }
    }
}
