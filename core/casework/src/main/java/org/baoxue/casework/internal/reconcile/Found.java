package org.baoxue.casework.internal.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.internal.reconcile.Comparison.Difference;
import org.baoxue.casework.internal.reconcile.Comparison.Likely;
import org.baoxue.roster.ChildId;

/**
 * A child whom a comparison found.
 *
 * @param unitPath path of the class, where readers see it by that; may be empty
 * @param certain whether nobody needs to be asked
 * @param evidence what was found beside a likely pair; without names
 * @param missingFrom of a pupil whom no roll has seen, the first day of it
 * @param facts what an explanation rests on
 */
record Found(
        ChildId child,
        DivisionCode division,
        String unitPath,
        boolean certain,
        Optional<Likely> likely,
        String evidence,
        Optional<LocalDate> missingFrom,
        List<String> facts) {

    static Found of(Difference difference) {
        Person child = difference.child();
        List<String> facts = Stream.concat(
                        child.facts().stream(),
                        difference.likely().stream().flatMap(likely -> likely.other().facts().stream()))
                .toList();
        return new Found(child.child(), child.division(), "", false, difference.likely(), "", Optional.empty(), facts);
    }
}
