package org.baoxue.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.Purpose;
import org.baoxue.api.division.DivisionCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The roster that the published lists make. Every answer comes from published imports alone.
 *
 * <p>Methods with an actor pass the gate: rows outside the actor's reach are left out, and numbers, phones and addresses
 * are masked except in {@link #reveal} and for system actors. Methods without one serve other modules, which pass the
 * gate themselves. Safe for use by many threads.
 */
@ProviderType
public interface Roster {

    /** One page of pupils within the actor's reach. */
    Page<Enrolment> enrolled(Actor actor, EnrolmentQuery query);

    /** One page of children of the household list within the actor's reach. */
    Page<Household> households(Actor actor, HouseholdQuery query);

    /**
     * One page of children of one group's list, such as 脱贫户 or 残联, within the actor's reach; written to the audit trail
     * where the list {@linkplain ListKind#opensFor opens for a purpose alone}.
     *
     * @throws org.baoxue.access.Denied if the actor's role does not have that purpose
     */
    Page<Listing> listings(Actor actor, ListingQuery query);

    /** The child's rows of groups' lists as of a sequence, within the actor's reach and purposes. */
    List<Listing> listings(Actor actor, ChildId child, long asOf);

    /** The child's current enrolment row, if there is one within the actor's reach. */
    default Optional<Enrolment> enrolment(Actor actor, ChildId child) {
        return enrolment(actor, child, sequence());
    }

    /** The same as of a sequence. */
    Optional<Enrolment> enrolment(Actor actor, ChildId child, long asOf);

    /** The child's current household row, if there is one within the actor's reach. */
    default Optional<Household> household(Actor actor, ChildId child) {
        return household(actor, child, sequence());
    }

    /** The same as of a sequence. */
    Optional<Household> household(Actor actor, ChildId child, long asOf);

    /**
     * The child's current enrolment row with the fields that the purpose needs unmasked; written to the audit trail with
     * purpose and reason before anything is shown.
     *
     * @throws org.baoxue.access.Denied if the role has no such purpose
     * @throws org.baoxue.access.NotFound if there is no such row within the actor's reach
     * @throws org.baoxue.access.Invalid if no reason is given
     */
    Enrolment reveal(Actor actor, ChildId child, Purpose purpose, String reason);

    /** The same for the child's household row. */
    Household revealHousehold(Actor actor, ChildId child, Purpose purpose, String reason);

    /** The same for the child's row of a group's list. */
    Listing revealListing(Actor actor, ListKind kind, ChildId child, Purpose purpose, String reason);

    /** Which imports said what of this child, and what each of them changed, masked and within the actor's reach. */
    ChildHistory history(Actor actor, ChildId child);

    /**
     * Everything known of the children in a range, within the actor's reach and as of one sequence, so that a pass over
     * everybody in pieces sees one unchanging roster.
     *
     * @param asOf a sequence
     * @param from first day of the marks
     * @param to last day of the marks
     */
    RosterSlice slice(Actor actor, ChildRange range, long asOf, LocalDate from, LocalDate to);

    /** How many rows the enrolment and the household list have within the actor's reach, as of a sequence. */
    long count(Actor actor, long asOf);

    /** The marks of one class's roll on one day, within the actor's reach; pupils without a mark are left out. */
    Map<ChildId, AttendanceMark> roll(Actor actor, String classId, LocalDate day);

    /**
     * Enters marks by hand for one class, all pupils or one. Marks equal to those known change nothing.
     *
     * @throws org.baoxue.access.Denied if the actor may not enter marks for this class
     * @throws org.baoxue.access.Invalid if the day lies ahead or a child is not enrolled in the class
     */
    void enter(Actor actor, String classId, LocalDate day, Map<ChildId, AttendanceMark> marks);

    /** Unmasked current enrolment rows of these children, for other modules; children not enrolled are left out. */
    Map<ChildId, Enrolment> enrolments(Set<ChildId> children);

    /** Unmasked current household rows of these children, for other modules; children not on the list are left out. */
    Map<ChildId, Household> households(Set<ChildId> children);

    /** Unmasked enrolment rows of these children as of a sequence, for other modules. */
    Map<ChildId, Enrolment> enrolments(Set<ChildId> children, long asOf);

    /** Unmasked household rows of these children as of a sequence, for other modules. */
    Map<ChildId, Household> households(Set<ChildId> children, long asOf);

    /**
     * The day of the first of the lists that have a child in the class in which it is as of a sequence, without a break; for
     * other modules. Children not listed are left out.
     */
    Map<ChildId, LocalDate> inClassSince(Set<ChildId> children, long asOf);

    /** Unmasked current enrolment rows of the unit's classes and all below it as of a sequence, for other modules. */
    default Map<ChildId, Enrolment> enrolments(String unitId, long asOf) {
        return enrolments(List.of(unitId), asOf);
    }

    /** The same of several units. */
    Map<ChildId, Enrolment> enrolments(Collection<String> unitIds, long asOf);

    /** Unmasked current household rows of a place and all places in it as of a sequence, for other modules. */
    Map<ChildId, Household> households(DivisionCode place, long asOf);

    /** Unmasked current rows of these children on one group's list, for other modules; children not on it are left out. */
    default Map<ChildId, Listing> listings(ListKind kind, Set<ChildId> children) {
        return listings(kind, children, sequence());
    }

    /** The same as of a sequence. */
    Map<ChildId, Listing> listings(ListKind kind, Set<ChildId> children, long asOf);

    /** Unmasked current rows of one group's list of a place and all places in it as of a sequence, for other modules. */
    Map<ChildId, Listing> listings(ListKind kind, DivisionCode place, long asOf);

    /** The places that listed household rows name within these places, for other modules. */
    Set<DivisionCode> householdPlaces(Collection<DivisionCode> within);

    /** The marks of these children from {@code from} to {@code to}, both included; children without marks are left out. */
    Map<ChildId, Attendance> attendance(Set<ChildId> children, LocalDate from, LocalDate to);

    /** The marks made in the unit's classes and all below it from {@code from} to {@code to}, both included. */
    Map<ChildId, Attendance> attendance(String unitId, LocalDate from, LocalDate to);

    /**
     * The children with a day without leave in these classes from {@code from} to {@code to}, both included. A mark that was
     * corrected since may bring a child in; its marks tell.
     */
    Set<ChildId> absentIn(Collection<String> classIds, LocalDate from, LocalDate to);

    /** Those of them without a later mark until {@code to}. */
    Set<ChildId> absentLast(Collection<String> classIds, LocalDate from, LocalDate to);

    /**
     * The newest sequence before the first list of this kind that describes this day or a later one, for other modules: what
     * was known of the time before. The newest of all while there is no such list.
     *
     * @param units whose lists count
     */
    long sequenceBefore(ListKind kind, Set<String> units, LocalDate day);

    /** The newest published sequence; 0 while nothing was published. */
    long sequence();

    /** The newest published sequence of lists of this kind, for other modules; 0 while there is none. */
    long sequence(ListKind kind);

    /**
     * The last sequence published by the end of a day in Asia/Shanghai: what the platform knew then. Lists that describe the
     * day and came later are not in it.
     *
     * @return 0 if nothing was published by then
     * @throws org.baoxue.access.Invalid if the day lies ahead
     */
    long sequence(LocalDate day);

    /**
     * The hash that names the roster as of a sequence: a chain over the content of everything published up to it, so two
     * rosters with the same hash were made by the same lists in the same order.
     *
     * @return 64 hexadecimal digits
     * @throws IllegalArgumentException if the sequence was never published
     */
    String hash(long asOf);
}
