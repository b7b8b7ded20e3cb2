package org.baoxue.policy.evaluation;

import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.api.policy.rule.CaseScope;

/**
 * Whether a child's case is one that a rule is for. Local is who is registered in the county of the place whose policy holds,
 * because a child is handed over from one county's bureau to another's.
 */
public final class CaseScopes {

    private CaseScopes() {}

    /**
     * @param scope the cases of the rule; empty for all
     * @param place the place whose policy holds
     * @param household where the child is registered; an unknown place counts as local, so that nobody is overlooked
     * @param school where the child's school lies; empty if it has none
     */
    public static boolean covers(
            Optional<CaseScope> scope,
            DivisionCode place,
            Optional<DivisionCode> household,
            Optional<DivisionCode> school) {
        DivisionCode county =
                place.digits().length() > DivisionLevel.COUNTY.length() ? place.at(DivisionLevel.COUNTY) : place;
        boolean local = household.map(county::contains).orElse(true);
        boolean enrolled = school.map(county::contains).orElse(false);
        return switch (scope.orElse(CaseScope.ALL)) {
            case ALL -> true;
            case LOCAL_HOUSEHOLD -> local;
            case OTHER_HOUSEHOLD -> !local;
            case ENROLLED_HERE -> enrolled;
            case NOT_ENROLLED_HERE -> !enrolled;
        };
    }
}
