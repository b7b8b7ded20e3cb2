package org.baoxue.casework;

import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;
import org.baoxue.roster.ChildId;

/**
 * Which cases to list, newest first.
 *
 * @param states any of these; all if empty
 * @param unit only cases of this school, class or of units below it
 * @param child only cases of this child
 * @param lapsedOnly only cases for which withdrawal is proposed
 * @param offeredOnly only cases whose hand-over waits for a receipt
 * @param povertyOnly only cases of children whom 辍学×脱贫户 showed, or a person confirmed, to be on the list of 脱贫户
 * @param page which part of the list
 */
public record CaseQuery(
        Set<CaseState> states,
        Optional<String> unit,
        Optional<ChildId> child,
        boolean lapsedOnly,
        boolean offeredOnly,
        boolean povertyOnly,
        PageRequest page) {

    public CaseQuery {
        states = Set.copyOf(states);
    }

    /** Cases of any children, poor or not. */
    public CaseQuery(
            Set<CaseState> states,
            Optional<String> unit,
            Optional<ChildId> child,
            boolean lapsedOnly,
            boolean offeredOnly,
            PageRequest page) {
        this(states, unit, child, lapsedOnly, offeredOnly, false, page);
    }

    /** All cases in the reader's scope. */
    public static CaseQuery all(PageRequest page) {
        return new CaseQuery(Set.of(), Optional.empty(), Optional.empty(), false, false, page);
    }

    /** The cases in which the child counts as out of school. */
    public static CaseQuery open(PageRequest page) {
        return new CaseQuery(
                Set.of(CaseState.SUSPECTED, CaseState.DROPOUT, CaseState.NEVER_ENROLLED),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                page);
    }
}
