package org.baoxue.casework.change;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.roster.ChildId;

/**
 * A change to be registered. A school is the code of a unit, or the name of a school outside the platform.
 *
 * @param on the day of the change, not in the future
 * @param from the class or school that is left; where empty, the class that the enrolment list has; for 转入 it must be given
 * @param to the class that takes the pupil in (转入, 升级), or the school to which the pupil goes (转出); empty otherwise
 * @param until last day of a 休学; empty otherwise
 * @param approvedBy who approved a 休学; may be empty otherwise
 * @param proof the paper behind it; personal, required
 * @param corrects number of the entry of this child that was wrong and in whose place this one stands
 */
public record NewChange(
        ChildId child,
        ChangeKind kind,
        LocalDate on,
        String from,
        String to,
        Optional<LocalDate> until,
        String approvedBy,
        String proof,
        Optional<Long> corrects) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "NewChange[" + child + " " + kind + " " + on + "]";
    }
}
